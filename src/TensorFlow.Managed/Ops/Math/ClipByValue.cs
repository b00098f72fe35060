using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>t between the two bounds, the nearer bound outside; each bound is a scalar or of t's shape.</summary>
internal sealed class ClipByValue : Op<ClipByValue>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("ClipByValue").Input("t: T").Input("clip_value_min: T")
        .Input("clip_value_max: T").Output("output: T").Attr("T: numbertype");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<ClipByValue>();

    public static Tensor Of(Operand t, Operand low, Operand high, string? name = null) =>
        Apply([t, low, high], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dt = dy inside the bounds; each bound gets dy where it was taken
        var (t, low, high, d) = (y.inputs[0], y.inputs[1], y.inputs[2], dy[0]);
        var tShape = ShapeOp.Internal(t);
        var lowShape = ShapeOp.Internal(low);
        var highShape = ShapeOp.Internal(high);
        var zeros = Creation.Zeros(ShapeOp.Internal(d), d.dtype);
        var (below, above) = (Less.Of(t, low), Greater.Of(t, high));
        var lowAxes = BroadcastGradientArgs.Of(tShape, lowShape)[1];
        var highAxes = BroadcastGradientArgs.Of(tShape, highShape)[1];
        var byT = Select.Of(LogicalOr.Of(below, above), zeros, d);
        var byLow = Select.Of(below, d, zeros);
        var byHigh = Select.Of(above, d, zeros);
        return
        [
            byT,
            Reshape.Of(Sum.Of(byLow, lowAxes), lowShape),
            Reshape.Of(Sum.Of(byHigh, highAxes), highShape),
        ];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var t = node.InputShapes[0];
        if (node.InputShapes.Skip(1).Any(s => s != t && !s.IsScalar))
        {
            throw node.Invalid("clip_value_min and clip_value_max must be either of the same shape as input, or a "
                + $"scalar. Input shape: {t.ToRuntimeString()}, clip_value_min shape: "
                + $"{node.InputShapes[1].ToRuntimeString()}, clip_value_max shape: "
                + $"{node.InputShapes[2].ToRuntimeString()}.");
        }

        return k =>
        {
            var y = k.Output<T>(0);
            Bound<T, NoMore<T>>(k.Input<T>(0), k.Input<T>(2), y);
            Bound<T, NoLess<T>>(y, k.Input<T>(1), y); // where the bounds cross, the lower one holds
        };
    }

    private static void Bound<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> bound, Span<T> y)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        if (bound.Length == x.Length)
        {
            BinaryLoop.Run<T, TOp>(x, bound, y, default);
        }
        else
        {
            BinaryLoop.Run<T, TOp>(x, bound[0], y, default);
        }
    }

    private readonly struct NoLess<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T low) => x < low ? low : x;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> low) =>
            Vector512.ConditionalSelect(Vector512.LessThan(x, low), low, x);
    }

    private readonly struct NoMore<T> : IBinary<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T x, T high) => x > high ? high : x;

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> high) =>
            Vector512.ConditionalSelect(Vector512.GreaterThan(x, high), high, x);
    }
}

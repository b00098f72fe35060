using System;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>x repeated to a shape that it broadcasts to.</summary>
internal sealed class BroadcastTo : Op<BroadcastTo>
{
    public override OpDef Def { get; } = new OpDef("BroadcastTo")
        .Input("input: T").Input("shape: Tidx").Output("output: T")
        .Attr("T: type").Attr("Tidx: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(Operand x, Operand shape, string? name = null) => Apply([x, shape], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, to) = (c.Input(0), c.ConstantAsShape(1));
        if (!to.RankKnown || !x.RankKnown)
        {
            return [to];
        }

        if (x.ndim > to.ndim)
        {
            throw ShapeContext.Fail(
                $"Rank of input ({x.ndim}) must be no greater than rank of output shape ({to.ndim})");
        }

        Broadcasting.Shape(x, to);
        return [to];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (x, shape) = (y.inputs[0], y.inputs[1]);
        var axes = BroadcastGradientArgs.Of(ShapeOp.Internal(x, outType: shape.dtype), shape)[0];
        return [Reshape.Of(Sum.Of(dy[0], axes, keepDims: true), ShapeOp.Internal(x)), null];
    }

    private static Kernel Bind(Binding node) => node.InputTypes[0].get_datatype_size() switch
    {
        1 => Bind<byte>(node),
        2 => Bind<short>(node),
        4 => Bind<int>(node),
        8 => Bind<long>(node),
        _ => throw node.Invalid($"BroadcastTo of {node.InputTypes[0].as_numpy_name()} is not supported."),
    };

    private static Kernel Bind<T>(Binding node)
        where T : unmanaged
    {
        int[] x = node.InputShapes[0], y = node.OutputShapes[0];
        return k => BroadcastLoop.Scalar<T, T, First<T>>(k.Input<T>(0), x, k.Output<T>(0), y, k.Output<T>(0), default);
    }

    private readonly struct First<T> : IScalarBinary<T, T>
    {
        public T Invoke(T x, T y) => x;
    }
}

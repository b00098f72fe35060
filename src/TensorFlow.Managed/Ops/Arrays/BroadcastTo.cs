using System;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>x repeated to a shape that it broadcasts to.</summary>
internal sealed class BroadcastTo : Op<BroadcastTo>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("BroadcastTo")
        .Input("input: T").Input("shape: Tidx").Output("output: T")
        .Attr("T: type").Attr("Tidx: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<BroadcastTo>();

    public static Tensor Of(Operand x, Operand shape, string? name = null) => Apply([x, shape], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, to) = (c.Input(0), c.Sizes(1));
        if (!to.RankKnown || !x.RankKnown)
        {
            return [to];
        }

        if (x.ndim > to.ndim)
        {
            throw ShapeContext.Fail(
                $"Rank of input ({x.ndim}) must be no greater than rank of output shape ({to.ndim})");
        }

        for (var i = 1; i <= x.ndim; i++)
        {
            // while building, TensorFlow does not look at sizes of 0
            if (x[^i] >= (c.IsBuilding ? 1 : 0) && x[^i] != 1 && to[^i] >= 0 && x[^i] != to[^i])
            {
                throw ShapeContext.Fail(
                    $"Dimensions must be equal, but are {x[^i]} and {to[^i]}",
                    $"Incompatible shapes: {x.ToRuntimeString()} vs. {to.ToRuntimeString()}");
            }
        }

        return [to];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var (x, shape) = (y.inputs[0], y.inputs[1]);
        var own = ShapeOp.Internal(x, outType: shape.dtype);
        var full = ConstantValue.Of(shape) is { } known ? Const.Of(known) : shape;
        var axes = BroadcastGradientArgs.Of(full, own)[1];
        return [Reshape.Of(Sum.Of(dy[0], axes, keepDims: true), own), null];
    }

    public static Kernel Bind<T>(Binding node)
    {
        int[] x = node.InputShapes[0], y = node.OutputShapes[0];
        var steps = new int[y.Length];
        StridedCopy.Dense(x, steps.AsSpan(y.Length - x.Length));
        for (var i = 0; i < x.Length; i++)
        {
            // An axis that is repeated has no step.
            ref var step = ref steps[y.Length - x.Length + i];
            step = x[i] == 1 ? 0 : step;
        }

        return k => StridedCopy.Gather(Elements.Input<T>(k, 0), 0, steps, y, Elements.Output<T>(k, 0));
    }
}

using System;

namespace Tensorflow.Ops.Random;

/// <summary>An op that draws floats of one distribution, of the shape in input 0, from the node's own stream.</summary>
internal abstract class DrawOp<TSelf> : Op<TSelf>
    where TSelf : DrawOp<TSelf>, new()
{
    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public static Tensor Of(Operand shape, TF_DataType dtype, long? seed, string? name = null) =>
        Apply([shape], RandomState.Attrs(dtype, seed), name);

    public override object CreateState(Attrs attrs, Shape[] outputShapes) => RandomState.Stream(attrs);

    public override Shape[] InferShapes(ShapeContext c) => [c.Sizes(0)];
}

using System;

namespace Tensorflow.Ops.Random;

/// <summary>An op that draws numbers of one distribution from the stream of a key and a counter.</summary>
internal abstract class StatelessDrawOp<TSelf> : Op<TSelf>
    where TSelf : StatelessDrawOp<TSelf>, new()
{
    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public static Tensor Of(
        Operand shape, Operand key, Operand counter, Operand algorithm, TF_DataType dtype, string? name = null) =>
        Apply([shape, key, counter, algorithm], new Attrs { ["dtype"] = dtype }, name);

    public override Shape[] InferShapes(ShapeContext c) => StatelessKernels.Shapes(c);
}

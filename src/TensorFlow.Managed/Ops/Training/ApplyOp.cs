using System;

namespace Tensorflow.Ops.Training;

/// <summary>An optimizer's step on references; the same call on handles applies the op's resource form.</summary>
internal abstract class ApplyOp<TSelf, TResource> : Op<TSelf>
    where TSelf : Op<TSelf>, new()
    where TResource : Op<TResource>, new()
{
    public override bool IsDifferentiable => false;

    /// <summary>The node of one step; the first input tells which form is meant.</summary>
    protected static Node Step(ReadOnlySpan<Operand> inputs, Attrs? attrs, string? name) =>
        inputs[0].DType == TF_DataType.TF_RESOURCE
            ? Target.Current.Apply(Op<TResource>.Instance, inputs, attrs, name)
            : ApplyNode(inputs, attrs, name);
}

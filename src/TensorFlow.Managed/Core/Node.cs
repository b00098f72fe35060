using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>An application of an op: what a graph's operation and a tape's entry both are to a gradient.</summary>
public abstract class Node
{
    /// <summary>The op's type as TensorFlow names it, such as "MatMul".</summary>
    public abstract string type { get; }

    /// <summary>The node's name in its graph; for a tape entry the op's type.</summary>
    public abstract string name { get; }

    /// <summary>The data inputs in order.</summary>
    public abstract IReadOnlyList<Tensor> inputs { get; }

    /// <summary>The outputs in order.</summary>
    public abstract IReadOnlyList<Tensor> outputs { get; }

    internal abstract Attrs Attrs { get; }

    /// <summary>The inputs, without a list around them.</summary>
    internal virtual ReadOnlySpan<Tensor> Taken => (Tensor[])[.. inputs];

    /// <summary>The outputs, without a list around them.</summary>
    internal virtual ReadOnlySpan<Tensor> Given => (Tensor[])[.. outputs];

    /// <summary>Place in its graph's order of creation; 0 for a tape entry.</summary>
    internal virtual int Order => 0;

    /// <summary>
    /// What computed it: equal numbers mean the same op, attributes, input types and shapes, and the same values where
    /// these decide shapes. 0: nothing is known.
    /// </summary>
    internal virtual long Kernel => 0;

    /// <summary>
    /// Values beside the outputs that only its gradient reads. They are the node's own until <see cref="Release"/>.
    /// </summary>
    internal virtual ReadOnlySpan<TensorData> Kept => default;

    /// <summary>The only recording that had the node is done with it.</summary>
    internal virtual void Release()
    {
    }

    /// <summary>The gradient is one that the node brings, but it follows from <see cref="Kernel"/>.</summary>
    internal virtual bool HasBackwardOn => false;

    /// <summary>
    /// That gradient on other inputs, and outputs in their order and then that of <see cref="Kept"/>; null for other
    /// nodes.
    /// </summary>
    internal virtual Func<Tensor?[], Tensor?[]>? BackwardOn(
        IReadOnlyList<Tensor> others, IReadOnlyList<Tensor> fetches) => null;

    /// <summary>The value of that input is part of what <see cref="Kernel"/> stands for.</summary>
    internal virtual bool IsKeyedBy(int input) => false;

    /// <summary>The gradient function of this very node, in place of its op's: one entry an input.</summary>
    internal virtual Func<Tensor?[], Tensor?[]>? Backward { get; set; }

    /// <summary>The first output.</summary>
    public Tensor output => outputs[0];

    /// <inheritdoc/>
    public override string ToString() => $"<tf.Operation '{name}' type={type}>";
}

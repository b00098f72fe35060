using System;
using System.Collections.Generic;

namespace Tensorflow.Functions;

/// <summary>A call of a traced function: what a tape records of it.</summary>
internal sealed class CallNode : Node
{
    private readonly Tensor[] _given;
    private readonly Tensor[] _results;
    private readonly Func<Tensor[], Tensor?[], Tensor?[]> _backward;

    /// <param name="kernel">What <see cref="Node.Kernel"/> is; 0 where shapes are open.</param>
    /// <param name="backward">Gradients by the inputs, of the results and what flows back to them.</param>
    public CallNode(
        string function, Tensor[] given, Tensor[] results, long kernel,
        Func<Tensor[], Tensor?[], Tensor?[]> backward)
    {
        (name, _given, _results, Kernel, _backward) = (function, given, results, kernel, backward);
        Backward = dy => _backward(_results, dy);
    }

    public override string type => "PartitionedCall";

    public override string name { get; }

    public override IReadOnlyList<Tensor> inputs => _given;

    public override IReadOnlyList<Tensor> outputs => _results;

    internal override Attrs Attrs { get; } = None;

    internal override long Kernel { get; }

    private static Attrs None { get; } = [];

    internal override Func<Tensor?[], Tensor?[]>? BackwardOn(IReadOnlyList<Tensor> others) =>
        dy => _backward([.. others], dy);
}

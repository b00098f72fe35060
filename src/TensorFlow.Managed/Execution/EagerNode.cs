using System;
using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>
/// An op that was computed: what a tape records. Its outputs do not point back, or no memory would be freed.
/// </summary>
internal sealed class EagerNode : Node
{
    private readonly Tensor[] _inputs;
    private readonly Attrs? _attrs;
    private readonly BoundOp? _bound;
    private Tensor? _output;
    private Tensor[]? _outputs;

    /// <param name="bound">The kernel that computed it, where it is kept.</param>
    public EagerNode(Op op, Tensor[] inputs, TensorData[] values, Attrs attrs, BoundOp? bound = null)
    {
        (Op, _inputs, _attrs, _bound) = (op, inputs, attrs, bound);
        _outputs = new Tensor[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            _outputs[i] = new Tensor(values[i]);
        }
    }

    /// <summary>An op of one output.</summary>
    public EagerNode(Op op, Tensor[] inputs, Tensor output, BoundOp bound) =>
        (Op, _inputs, _output, _bound) = (op, inputs, output, bound);

    public Op Op { get; }

    public override string type => Op.Def.Name;

    public override string name => Op.Def.Name;

    public override IReadOnlyList<Tensor> inputs => _inputs;

    public override IReadOnlyList<Tensor> outputs => _outputs ??= [_output!];

    internal override ReadOnlySpan<Tensor> Taken => _inputs;

    internal override ReadOnlySpan<Tensor> Given => _output is null ? _outputs : new ReadOnlySpan<Tensor>(ref _output);

    internal override Attrs Attrs => _attrs ?? _bound!.Attrs;

    internal override long Kernel => _bound?.Number ?? 0;

    internal override bool IsKeyedBy(int input) => _bound?.IsKeyedBy(input) ?? false;
}

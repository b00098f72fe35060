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
    private readonly Attrs _attrs;
    private readonly BoundOp? _bound;
    private readonly Tensor[] _outputs;

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

    public Op Op { get; }

    public override string type => Op.Def.Name;

    public override string name => Op.Def.Name;

    public override IReadOnlyList<Tensor> inputs => _inputs;

    public override IReadOnlyList<Tensor> outputs => _outputs;

    internal override ReadOnlySpan<Tensor> Taken => _inputs;

    internal override ReadOnlySpan<Tensor> Given => _outputs;

    internal override Attrs Attrs => _attrs;

    internal override long Kernel => _bound?.Number ?? 0;

    internal override bool IsKeyedBy(int input) => _bound?.IsKeyedBy(input) ?? false;
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Tensorflow.Execution;

/// <summary>A kept op of one output that was computed: as <see cref="EagerNode"/>, with less.</summary>
internal sealed class EagerResult : Node
{
    /// <summary>Inputs that it has room for.</summary>
    public const int MostInputs = 3;

    private readonly BoundOp _bound;
    private readonly int _count;
    private readonly Tensor _output;
    private Room _taken;
    private Tensor[]? _inputs;

    public EagerResult(BoundOp bound, ReadOnlySpan<Tensor> inputs, Tensor output)
    {
        (_bound, _count, _output) = (bound, inputs.Length, output);
        if (_count > MostInputs)
        {
            _inputs = inputs.ToArray();
            return;
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            _taken[i] = inputs[i];
        }
    }

    public override string type => _bound.Op.Def.Name;

    public override string name => _bound.Op.Def.Name;

    public override IReadOnlyList<Tensor> inputs => _inputs ??= Taken.ToArray();

    public override IReadOnlyList<Tensor> outputs => [_output];

    internal override ReadOnlySpan<Tensor> Taken =>
        _count > MostInputs ? _inputs : ((ReadOnlySpan<Tensor>)_taken)[.._count];

    internal override ReadOnlySpan<Tensor> Given => new(in _output);

    internal override Attrs Attrs => _bound.Attrs;

    internal override long Kernel => _bound.Number;

    internal override bool IsKeyedBy(int input) => _bound.IsKeyedBy(input);

    [InlineArray(MostInputs)]
    private struct Room
    {
        private Tensor _first;
    }
}

using System;
using System.Collections.Generic;

namespace Tensorflow.Execution;

/// <summary>A kept op of one output that was computed: as <see cref="EagerNode"/>, with less.</summary>
internal sealed class EagerResult(BoundOp bound, Tensor[] taken, Tensor output) : Node
{
    private Tensor _output = output;

    public override string type => bound.Op.Def.Name;

    public override string name => bound.Op.Def.Name;

    public override IReadOnlyList<Tensor> inputs => taken;

    public override IReadOnlyList<Tensor> outputs => [_output];

    internal override ReadOnlySpan<Tensor> Taken => taken;

    internal override ReadOnlySpan<Tensor> Given => new(ref _output);

    internal override Attrs Attrs => bound.Attrs;

    internal override long Kernel => bound.Number;

    internal override bool IsKeyedBy(int input) => bound.IsKeyedBy(input);
}

using System.Collections.Generic;

namespace Tensorflow.Functions;

/// <summary>A call of a traced function: what a tape records of it.</summary>
internal sealed class CallNode(string function, Tensor[] inputs, Tensor[] outputs) : Node
{
    public override string type => "PartitionedCall";

    public override string name => function;

    public override IReadOnlyList<Tensor> inputs => inputs;

    public override IReadOnlyList<Tensor> outputs => outputs;

    internal override Attrs Attrs { get; } = [];
}

using System.Collections.Generic;

namespace Tensorflow.Functions;

/// <summary>A call of a traced function: what a tape records of it.</summary>
internal sealed class CallNode(string function, Tensor[] given, Tensor[] results) : Node
{
    public override string type => "PartitionedCall";

    public override string name => function;

    public override IReadOnlyList<Tensor> inputs => given;

    public override IReadOnlyList<Tensor> outputs => results;

    internal override Attrs Attrs { get; } = [];
}

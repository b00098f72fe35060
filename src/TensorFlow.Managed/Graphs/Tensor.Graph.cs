using System.Collections.Generic;

namespace Tensorflow;

/// <content>A tensor's place in its graph.</content>
public partial class Tensor
{
    /// <summary>The operation that makes it.</summary>
    /// <exception cref="AttributeError">The tensor is eager.</exception>
    public Operation op => Producer as Operation
        ?? throw new AttributeError("Tensor.op is undefined when eager execution is enabled.");

    /// <summary>The graph that it is part of.</summary>
    /// <exception cref="AttributeError">The tensor is eager.</exception>
    public Graph graph => op.graph;

    /// <summary>The operations that take it.</summary>
    public IReadOnlyList<Operation> consumers() => graph.Consumers(this);
}

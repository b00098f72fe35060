using System.Collections.Generic;

namespace Tensorflow.Execution.Planning;

/// <summary>What a request computes, with all shapes known: what the passes of the compiler read and write.</summary>
/// <param name="Nodes">In the order in which they run.</param>
/// <param name="Feeds">One a fed tensor, in the request's order.</param>
/// <param name="Fetches">One a fetch, in the request's order.</param>
internal sealed record PlanGraph(
    IReadOnlyList<PlanNode> Nodes, IReadOnlyList<Value> Feeds, IReadOnlyList<Value> Fetches)
{
    /// <summary>Nodes of the graph that the request reaches, before any pass.</summary>
    public int GraphNodes { get; init; }
}

using System.Collections.Generic;
using System.Linq;

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

    /// <summary>A node that reads these values at one place may do so at a later one: no variable that they are
    /// changes between.</summary>
    public bool MayMove(Value[] read, int from, int to)
    {
        var variables = read.Select(i => i.Root.Variable).OfType<VariableMemory>().ToArray();
        for (var i = from + 1; variables.Length > 0 && i < to; i++)
        {
            if (Nodes[i].Changes.Any(variables.Contains))
            {
                return false;
            }
        }

        return true;
    }
}

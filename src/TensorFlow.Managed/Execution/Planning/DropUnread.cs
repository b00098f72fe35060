using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution.Planning;

/// <summary>Leaves out steps whose results nobody reads: folding and aliases make many.</summary>
internal static class DropUnread
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var read = graph.Fetches.Select(f => f.Root).ToHashSet();
        var kept = new List<PlanNode>();
        foreach (var node in graph.Nodes.Reverse())
        {
            if (node.Writes is not null || node.State is not null || node.Outputs.Length == 0
                || node.Step is OpStep { Op.Def.IsStateful: true } || node.Outputs.Any(o => read.Contains(o.Root)))
            {
                kept.Add(node);
                read.UnionWith(node.Inputs.Select(i => i.Root));
            }
        }

        kept.Reverse();
        return graph with { Nodes = kept };
    }
}

using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.State;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// A value that is made only to be assigned is made in the variable's own memory. Initializers then need no room for
/// all initial values beside the variables.
/// </summary>
internal static class AssignInPlace
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var nodes = graph.Nodes.ToList();
        for (var i = nodes.Count - 1; i > 0; i--)
        {
            if (nodes[i].Step is OpStep { Op: Assign or AssignVariableOp } && Maker(graph, nodes, i) is { } maker)
            {
                var (assign, target) = (nodes[i], nodes[i].Inputs[0]);
                nodes[maker] = nodes[maker] with
                {
                    Outputs = [target],
                    Writes = assign.Writes,
                    Fused = nodes[maker].Fused + assign.Fused,
                };
                nodes.RemoveAt(i);
            }
        }

        return graph with { Nodes = nodes };
    }

    // The node whose only output goes nowhere else; from it to the assignment nobody may look at the variable.
    private static int? Maker(PlanGraph graph, List<PlanNode> nodes, int assign)
    {
        var node = nodes[assign];
        var (target, value) = (node.Inputs[0], node.Inputs[1]);
        if (value.Root != value || value.Kind != ValueKind.Temporary || value.DType != target.DType
            || value.Shape != target.Shape || target.Memory is null || graph.Fetches.Any(f => f.Root == value))
        {
            return null;
        }

        for (var i = assign - 1; i >= 0; i--)
        {
            var made = nodes[i].Outputs.Contains(value);
            if (Touches(nodes[i], target) || (!made && nodes[i].Inputs.Any(v => v.Root == value)))
            {
                return null;
            }

            if (made)
            {
                var isOnly = nodes[i] is { Step: OpStep, Outputs.Length: 1, Writes: null };
                return isOnly && !nodes.Skip(assign + 1).Any(n => n.Inputs.Any(v => v.Root == value)) ? i : null;
            }
        }

        return null;
    }

    private static bool Touches(PlanNode node, Value variable) =>
        node.Writes == variable.Root.Variable || node.Reads.Contains(variable.Root.Variable!)
        || node.Inputs.Concat(node.Outputs).Any(v => v.Root.Variable == variable.Root.Variable);
}

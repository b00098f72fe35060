using System.Collections.Generic;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// The gradient of a leaky ReLU asks for the sign of what went in, which is the sign of what came out: reading that
/// instead lets the activation write over its input.
/// </summary>
internal static class ReadActivations
{
    public static PlanGraph Run(PlanGraph graph)
    {
        var made = new Dictionary<(Value Features, float Alpha), Value>();
        var nodes = new List<PlanNode>(graph.Nodes.Count);
        foreach (var node in graph.Nodes)
        {
            if (node.Step is OpStep { Op: LeakyRelu } && Alpha(node) > 0)
            {
                made[(node.Inputs[0], Alpha(node))] = node.Outputs[0];
            }

            nodes.Add(
                node.Step is OpStep { Op: LeakyReluGrad }
                && made.TryGetValue((node.Inputs[1], Alpha(node)), out var activations)
                    ? node with { Inputs = [node.Inputs[0], activations] }
                    : node);
        }

        return graph with { Nodes = nodes };
    }

    private static float Alpha(PlanNode node) => node.Attrs.Float("alpha");
}

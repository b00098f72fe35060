using System.Collections.Generic;
using System.Linq;
using Tensorflow.Protos;

namespace Tensorflow.Graphs;

/// <summary>What a GraphDef says about its nodes, and the names by which parts of it are asked for.</summary>
internal static class GraphDefImport
{
    /// <summary>The nodes of a GraphDef that this runtime is new enough for.</summary>
    /// <exception cref="ValueError">A later runtime is needed, or a node contradicts itself.</exception>
    public static List<NodeSpec> Nodes(GraphDef def)
    {
        if (def.Versions is { MinConsumer: > GraphDefExport.Producer } versions)
        {
            throw new ValueError($"GraphDef min consumer version {versions.MinConsumer} above current version "
                + $"{GraphDefExport.Producer} for TensorFlow 2.21.0. Expected at most {GraphDefExport.Producer}. "
                + $"Received: {versions.MinConsumer}.");
        }

        try
        {
            return [.. def.Node.Select(NodeSpec.Read)];
        }
        catch (InvalidArgumentError e)
        {
            throw new ValueError(e.Message);
        }
    }

    /// <summary>An imported operation by "node", or one of its outputs by "node:k".</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public static object Element(IReadOnlyDictionary<string, Operation> added, string element)
    {
        if (added.TryGetValue(element, out var operation))
        {
            return operation;
        }

        var output = InputSpec.Parse(element);
        if (output.Node == element || !added.TryGetValue(output.Node, out operation))
        {
            throw new ValueError($"Requested return {(output.Node == element ? "node" : "tensor")} '{element}' not "
                + $"found in graph def. Expected one of its {added.Count} nodes. Received: '{element}'.");
        }

        return output.Index < operation.outputs.Count
            ? operation.outputs[output.Index]
            : throw new ValueError($"Invalid return output {output.Index} of node '{output.Node}', which has "
                + $"{operation.outputs.Count} output(s). Received: '{element}'.");
    }
}

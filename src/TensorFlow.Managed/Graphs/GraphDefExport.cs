using System;
using System.Linq;
using Tensorflow.Formats;
using Tensorflow.Protos;

namespace Tensorflow.Graphs;

/// <summary>Graphs as GraphDefs: a node for each operation, in order of creation, with all its attributes.</summary>
internal static class GraphDefExport
{
    /// <summary>The producer version that TensorFlow 2.21 writes into its graphs.</summary>
    public const int Producer = 2474;

    /// <summary>The whole graph.</summary>
    /// <param name="graph">The graph to write.</param>
    /// <param name="addShapes">Adds "_output_shapes" to each node that has outputs.</param>
    public static GraphDef Write(Graph graph, bool addShapes = false)
    {
        var def = new GraphDef { Versions = new VersionDef { Producer = Producer } };
        def.Node.AddRange(graph.Operations.Select(o => Node(o, addShapes)));
        return def;
    }

    /// <summary>One operation: data inputs "name" or "name:k" in order, then control inputs "^name" by name.</summary>
    public static NodeDef Node(Operation operation, bool addShapes)
    {
        var node = new NodeDef { Name = operation.name, Op = operation.type, Device = operation.device };
        node.Input.AddRange(operation.inputs.Select(InputName));
        node.Input.AddRange(operation.control_inputs.Select(c => "^" + c.name).Order(StringComparer.Ordinal));
        foreach (var (name, value) in operation.Attrs)
        {
            node.Attr[name] = AttrProtos.Write(value);
        }

        if (addShapes && operation.outputs.Count > 0)
        {
            node.Attr["_output_shapes"] = AttrProtos.Write(new AttrValue.List(
                [.. operation.outputs.Select(o => new AttrValue.ShapeOf(o.shape))]));
        }

        return node;
    }

    /// <summary>How a NodeDef names a tensor: "node" for output 0, "node:k" for others.</summary>
    public static string InputName(Tensor tensor) => tensor.value_index == 0
        ? tensor.Producer!.name
        : $"{tensor.Producer!.name}:{tensor.value_index}";
}

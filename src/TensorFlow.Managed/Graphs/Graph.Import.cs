using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tensorflow.Formats;
using Tensorflow.Graphs;
using Tensorflow.Protos;

namespace Tensorflow;

/// <content>Reading GraphDefs into the graph.</content>
public partial class Graph
{
    /// <summary>Adds the nodes of a GraphDef; gives true, since what cannot be imported throws.</summary>
    /// <param name="bytes">A binary or text GraphDef.</param>
    /// <param name="prefix">The name scope that the nodes come into; empty: none.</param>
    /// <exception cref="DataLossError">The bytes are damaged.</exception>
    /// <exception cref="ValueError">The nodes are no graph: says which, what was expected and received.</exception>
    /// <exception cref="NotFoundError">An op that this runtime lacks.</exception>
    public bool Import(byte[] bytes, string prefix = "")
    {
        ImportGraphDef(bytes, name: prefix);
        return true;
    }

    /// <summary>Adds the nodes of a .pb or .pbtxt file; gives true, since what cannot be imported throws.</summary>
    /// <param name="file_path">The file.</param>
    /// <param name="prefix">The name scope that the nodes come into; empty: none.</param>
    /// <exception cref="NotFoundError">There is no such file, or it holds an op that this runtime lacks.</exception>
    public bool Import(string file_path, string prefix = "")
    {
        if (!File.Exists(file_path))
        {
            throw new NotFoundError($"{file_path}: No such file. Expected a GraphDef. Received: '{file_path}'.");
        }

        ImportGraphDef(GraphDefReader.Read(File.ReadAllBytes(file_path), file_path), name: prefix);
        return true;
    }

    /// <summary>Adds the nodes of a GraphDef as tf.import_graph_def does.</summary>
    /// <param name="bytes">A binary or text GraphDef.</param>
    /// <param name="input_map">Tensors of this graph that stand for "node:k" wherever that is an input.</param>
    /// <param name="return_elements">Names in the GraphDef, of operations or of tensors ("node:k").</param>
    /// <param name="name">The name scope that the nodes come into; null: "import"; empty: none.</param>
    /// <returns>The operations and tensors asked for; null if nothing was asked for.</returns>
    /// <exception cref="DataLossError">The bytes are damaged.</exception>
    /// <exception cref="ValueError">The nodes are no graph: says which, what was expected and received.</exception>
    /// <exception cref="NotFoundError">An op that this runtime lacks.</exception>
    public object[]? ImportGraphDef(
        byte[] bytes,
        IReadOnlyDictionary<string, Tensor>? input_map = null,
        string[]? return_elements = null,
        string? name = null) =>
        ImportGraphDef(GraphDefReader.Read(bytes, "GraphDef"), input_map, return_elements, name);

    internal object[]? ImportGraphDef(
        GraphDef graph_def,
        IReadOnlyDictionary<string, Tensor>? input_map = null,
        string[]? return_elements = null,
        string? name = null)
    {
        var nodes = GraphDefImport.Nodes(graph_def);
        using var scope = Target.NameScope(name ?? "import");
        var added = GraphConstructor.Add(this, nodes, scope.Name.TrimEnd('/'), input_map);
        return return_elements?.Select(e => GraphDefImport.Element(added, e)).ToArray();
    }
}

using System.Collections.Generic;
using System.Linq;
using Tensorflow.Formats;

namespace Tensorflow.Graphs;

/// <summary>Lists the nodes of graphs for people and programs to read.</summary>
public static class GraphNodes
{
    /// <summary>
    /// One line of JSON for each operation of a graph, in order of creation: name, op, inputs ("x", "x:1", "^x"),
    /// attrs.
    /// </summary>
    public static IEnumerable<string> ToJsonLines(Graph graph) => graph.Operations.Select(o =>
        NodeJson.Line(GraphDefExport.Node(o, addShapes: false)));

    /// <summary>The same of a GraphDef file's bytes, binary or text, also with ops that this runtime lacks.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <exception cref="DataLossError">A damaged binary file.</exception>
    /// <exception cref="ValueError">A text that is no GraphDef.</exception>
    public static IEnumerable<string> ToJsonLines(byte[] content, string source) =>
        GraphDefReader.Read(content, source).Node.Select(NodeJson.Line);
}

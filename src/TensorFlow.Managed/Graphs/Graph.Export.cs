using Google.Protobuf;
using Tensorflow.Formats;
using Tensorflow.Graphs;
using Tensorflow.Protos;

namespace Tensorflow;

/// <content>Writing the graph as a GraphDef.</content>
public partial class Graph
{
    /// <summary>The graph as a binary GraphDef, what a .pb file holds.</summary>
    /// <param name="add_shapes">Adds the static shapes of outputs as the attribute "_output_shapes".</param>
    public byte[] ToGraphDefBytes(bool add_shapes = false) => as_graph_def(add_shapes).ToByteArray();

    /// <summary>The graph as a text GraphDef, what a .pbtxt file holds.</summary>
    /// <param name="add_shapes">Adds the static shapes of outputs as the attribute "_output_shapes".</param>
    public string ToGraphDefText(bool add_shapes = false) => ProtoText.Write(as_graph_def(add_shapes));

    internal GraphDef as_graph_def(bool add_shapes = false) => GraphDefExport.Write(this, add_shapes);
}

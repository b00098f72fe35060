using System.IO;
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

    /// <summary>Writes the graph to a file and gives its path, as tf.train.write_graph does.</summary>
    /// <param name="logdir">The folder; made if absent.</param>
    /// <param name="name">The file's name within it.</param>
    /// <param name="as_text">Text, else binary.</param>
    internal string WriteTo(string logdir, string name, bool as_text = true)
    {
        Directory.CreateDirectory(logdir);
        var path = Path.Combine(logdir, name);
        if (as_text)
        {
            File.WriteAllText(path, ToGraphDefText());
        }
        else
        {
            File.WriteAllBytes(path, ToGraphDefBytes());
        }

        return path;
    }
}

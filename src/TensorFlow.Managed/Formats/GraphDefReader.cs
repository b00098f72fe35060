using System;
using System.Text;
using Google.Protobuf;
using Tensorflow.Protos;

namespace Tensorflow.Formats;

/// <summary>Reads graph files: binary or text protobuf, told apart by their content.</summary>
internal static class GraphDefReader
{
    /// <summary>A GraphDef from a file's bytes.</summary>
    /// <param name="content">The whole file, .pb or .pbtxt.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <exception cref="DataLossError">A damaged binary file; says at which offset.</exception>
    /// <exception cref="ValueError">A text that is no GraphDef; says line and column.</exception>
    public static GraphDef Read(byte[] content, string source) => ReadAny<GraphDef>(content, source);

    /// <summary>Any message of a graph file, such as a MetaGraphDef or a SavedModel.</summary>
    public static T ReadAny<T>(byte[] content, string source) where T : IMessage<T>, new()
    {
        if (!IsText(content))
        {
            return ProtoBinary.Parse<T>(content, source);
        }

        try
        {
            return ProtoText.Parse<T>(Encoding.UTF8.GetString(content));
        }
        catch (ValueError e)
        {
            throw new ValueError($"{source}: {e.Message}");
        }
    }

    // A node's binary form has tag bytes below a blank (0x12 for its op); text has none but line ends and tabs, and
    // begins with a field's name or a comment.
    internal static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }

        var first = content.TrimStart(" \t\r\n\f\v"u8);
        return !first.IsEmpty && (char.IsAsciiLetter((char)first[0]) || first[0] is (byte)'_' or (byte)'#')
            && content.IndexOfAnyInRange((byte)0, (byte)8) < 0 && content.IndexOfAnyInRange((byte)14, (byte)31) < 0;
    }
}

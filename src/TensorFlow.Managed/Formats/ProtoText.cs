using System.Text;
using Google.Protobuf;

namespace Tensorflow.Formats;

/// <summary>Protobuf's text format (.pbtxt) for any message, by its descriptor.</summary>
internal static class ProtoText
{
    /// <summary>Deepest nesting of blocks that is read; the binary reader has the same bound.</summary>
    internal const int MaxDepth = 100;

    /// <summary>
    /// The message as text: fields by number, two spaces a level, map entries sorted by key, enums by name,
    /// floats in their shortest form, bytes as C strings.
    /// </summary>
    public static string Write(IMessage message)
    {
        var text = new StringBuilder();
        new ProtoTextWriter(text).Write(message);
        return text.ToString();
    }

    /// <summary>Reads text into the message: scalars are set, lists and maps are added to.</summary>
    /// <exception cref="ValueError">The text is not of this message; says line and column.</exception>
    public static void Merge(string text, IMessage target) =>
        new ProtoTextReader(new ProtoTextScanner(text)).ReadAll(target);

    /// <summary>A new message from its text.</summary>
    /// <exception cref="ValueError">The text is not of this message; says line and column.</exception>
    public static T Parse<T>(string text) where T : IMessage<T>, new()
    {
        var message = new T();
        Merge(text, message);
        return message;
    }
}

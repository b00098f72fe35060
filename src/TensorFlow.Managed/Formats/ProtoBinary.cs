using System;
using System.IO;
using Google.Protobuf;

namespace Tensorflow.Formats;

/// <summary>Reads protobuf messages from bytes that need not be honest.</summary>
internal static class ProtoBinary
{
    /// <summary>Protobuf's own bound on one message: 2 GiB, less what one .NET array cannot hold.</summary>
    public const long MaxBytes = 0x7FFF_FFC7;

    /// <summary>Parses a message.</summary>
    /// <param name="bytes">The whole message.</param>
    /// <param name="source">Where the bytes come from, for the error's text.</param>
    /// <exception cref="DataLossError">Damaged or cut off; says at which offset.</exception>
    public static T Parse<T>(byte[] bytes, string source) where T : IMessage<T>, new()
    {
        var message = new T();
        var input = new CodedInputStream(bytes);
        try
        {
            message.MergeFrom(input);
            return message;
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidOperationException)
        {
            throw new DataLossError(
                $"{source}: not a {message.Descriptor.FullName} at offset {input.Position}: {e.Message} " +
                $"Received: {bytes.Length} bytes.");
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="DataLossError">The stream is longer than a message can be.</exception>
    public static byte[] ReadAll(Stream stream, string source)
    {
        if (stream.CanSeek && stream.Length - stream.Position > MaxBytes)
        {
            throw TooLong(source, stream.Length - stream.Position);
        }

        using var memory = new MemoryStream();
        var part = new byte[1 << 16];
        for (int n; (n = stream.Read(part)) > 0;)
        {
            if (memory.Length + n > MaxBytes)
            {
                throw TooLong(source, memory.Length + n);
            }

            memory.Write(part, 0, n);
        }

        return memory.ToArray();
    }

    private static DataLossError TooLong(string source, long length) =>
        new($"{source}: a message has at most {MaxBytes} bytes. Received: {length} bytes or more.");
}

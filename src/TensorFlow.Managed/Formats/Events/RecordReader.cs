using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Tensorflow.Formats.Events;

/// <summary>Reads the payloads of a TFRecord stream: length, its checksum, payload, its checksum, and so on.</summary>
internal static class RecordReader
{
    private const int HeaderBytes = 12;

    /// <summary>The payloads in order, each checked before it is given out.</summary>
    /// <param name="stream">From its current place to its end.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <param name="compression">How the stream is packed.</param>
    /// <exception cref="DataLossError">
    /// A record is damaged or cut off; says at which offset. Fewer than 12 bytes at the end are taken for its end.
    /// </exception>
    public static IEnumerable<byte[]> Read(
        Stream stream, string source, RecordCompression compression = RecordCompression.None)
    {
        using var unpacked = Unpack(stream, compression);
        long offset = 0;
        while (Next(unpacked, source, offset) is { } payload)
        {
            yield return payload;
            offset += HeaderBytes + payload.Length + 4;
        }
    }

    private static Stream Unpack(Stream stream, RecordCompression compression) => compression switch
    {
        RecordCompression.Gzip => new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true),
        RecordCompression.Zlib => new ZLibStream(stream, CompressionMode.Decompress, leaveOpen: true),
        _ => new PrefixedStream([], stream),
    };

    private static byte[]? Next(Stream stream, string source, long offset)
    {
        try
        {
            return NextRecord(stream, source, offset);
        }
        catch (InvalidDataException e)
        {
            throw new DataLossError($"{source}: cannot be unpacked after offset {offset}. Received: {e.Message}");
        }
    }

    private static byte[]? NextRecord(Stream stream, string source, long offset)
    {
        var header = BoundedRead.UpTo(stream, HeaderBytes);
        if (header.Length < HeaderBytes)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
        Check(header.AsSpan(0, 8), header.AsSpan(8), source, $"corrupted record at {offset}, its length");
        if (length > (ulong)ProtoBinary.MaxBytes)
        {
            throw new DataLossError($"{source}: a record at {offset} has at most {ProtoBinary.MaxBytes} bytes. " +
                $"Received: {length}.");
        }

        var payload = BoundedRead.UpTo(stream, (long)length);
        var stored = BoundedRead.UpTo(stream, 4);
        if ((ulong)payload.Length < length || stored.Length < 4)
        {
            throw new DataLossError($"{source}: truncated record at {offset}: expected {length} + 4 bytes. " +
                $"Received: {payload.Length + stored.Length} bytes.");
        }

        Check(payload, stored, source, $"corrupted record at {offset}, its payload");
        return payload;
    }

    private static void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> stored, string source, string what)
    {
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(stored);
        var actual = Crc32C.Masked(bytes);
        if (expected != actual)
        {
            throw new DataLossError($"{source}: {what}: expected masked checksum {expected}. Received: {actual}.");
        }
    }
}

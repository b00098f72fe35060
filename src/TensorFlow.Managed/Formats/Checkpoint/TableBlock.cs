using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>Reads one block of a sorted string table: keys without the part they share with the key before.</summary>
internal static class TableBlock
{
    /// <summary>Bytes after a block: its type and its masked checksum.</summary>
    public const int TrailerBytes = 5;

    /// <summary>Appends the block's rows after checking its place and checksum.</summary>
    /// <param name="file">The whole table.</param>
    /// <param name="offset">Where the block starts.</param>
    /// <param name="size">Its length without the trailer.</param>
    /// <param name="rows">Where keys and values go.</param>
    /// <param name="budget">How many bytes keys and values may still take; what is taken is subtracted.</param>
    /// <exception cref="DataLossError">The block is not what it claims to be.</exception>
    public static void Read(
        ReadOnlySpan<byte> file, ulong offset, ulong size, List<KeyValuePair<byte[], byte[]>> rows, ref long budget)
    {
        var length = (ulong)file.Length;
        if (offset > length || size > length - offset || length - offset - size < TrailerBytes || size < 4)
        {
            throw Error(offset, "expected a block inside the file", $"{size} bytes of {length}");
        }

        var block = file.Slice((int)offset, (int)size);
        var trailer = file.Slice((int)(offset + size), TrailerBytes);
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(trailer[1..]);
        var actual = Crc32C.Masked(file.Slice((int)offset, (int)size + 1));
        if (stored != actual)
        {
            throw Error(offset, $"block checksum mismatch: expected {stored}", $"{actual}");
        }

        if (trailer[0] != 0)
        {
            throw Error(offset, "expected a block that is not compressed", $"type {trailer[0]}");
        }

        var restarts = BinaryPrimitives.ReadUInt32LittleEndian(block[^4..]);
        if (restarts > (ulong)(block.Length - 4) / 4)
        {
            throw Error(offset, "expected restart points inside the block", $"{restarts}");
        }

        ReadRows(block[..^(4 + 4 * (int)restarts)], offset, rows, ref budget);
    }

    private static void ReadRows(
        ReadOnlySpan<byte> entries, ulong offset, List<KeyValuePair<byte[], byte[]>> rows, ref long budget)
    {
        byte[] last = [];
        while (entries.Length > 0)
        {
            if (!Varint.TryRead(ref entries, out var shared) || !Varint.TryRead(ref entries, out var fresh)
                || !Varint.TryRead(ref entries, out var valueLength) || shared > (ulong)last.Length
                || fresh > (ulong)entries.Length || valueLength > (ulong)entries.Length - fresh)
            {
                throw Error(offset, "expected an entry inside the block", $"{entries.Length} bytes left");
            }

            budget -= (long)(shared + fresh + valueLength);
            if (budget < 0)
            {
                throw Error(offset, "expected keys that the file's length accounts for", $"{rows.Count} rows or more");
            }

            last = [.. last.AsSpan(0, (int)shared), .. entries[..(int)fresh]];
            rows.Add(new(last, entries.Slice((int)fresh, (int)valueLength).ToArray()));
            entries = entries[(int)(fresh + valueLength)..];
        }
    }

    private static DataLossError Error(ulong offset, string expected, string received) =>
        new($"table block at offset {offset}: {expected}. Received: {received}.");
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>
/// A sorted string table, the form of a checkpoint's .index file: data blocks, an index of them, a footer.
/// </summary>
internal static class Table
{
    /// <summary>A data block ends with the row that brings it to this length.</summary>
    public const int BlockBytes = 262_144;

    private const int FooterBytes = 48;
    private const ulong Magic = 0xdb4775248b80fb57;
    private const int RestartInterval = 16;

    // a key is written whole at every 16th row, so honest rows take little more than 16 times the file's bytes
    private const long MostGrowth = 64;

    /// <summary>All rows in the order of the file.</summary>
    /// <exception cref="DataLossError">The file is damaged; says where.</exception>
    public static List<KeyValuePair<byte[], byte[]>> Read(byte[] file)
    {
        if (file.Length < FooterBytes)
        {
            throw new DataLossError($"file is too short to be an sstable. Received: {file.Length} bytes.");
        }

        ReadOnlySpan<byte> footer = file.AsSpan(file.Length - FooterBytes);
        if (BinaryPrimitives.ReadUInt64LittleEndian(footer[40..]) != Magic)
        {
            throw new DataLossError($"not an sstable (bad magic number) at offset {file.Length - 8}. " +
                $"Received: {Convert.ToHexString(footer[40..])}.");
        }

        var budget = MostGrowth * file.Length;

        // the first handle, of the metaindex block, is passed over: that block is empty
        footer = footer[..40];
        if (!Varint.TryRead(ref footer, out _) || !Varint.TryRead(ref footer, out _))
        {
            throw BadHandle("footer");
        }

        var index = new List<KeyValuePair<byte[], byte[]>>();
        ReadBlock(file, footer, "footer", index, ref budget);
        var rows = new List<KeyValuePair<byte[], byte[]>>();
        foreach (var (_, handle) in index)
        {
            ReadBlock(file, handle, "index block", rows, ref budget);
        }

        return rows;
    }

    /// <summary>Writes rows, sorted by key in unsigned byte order, as TensorFlow's writer lays them out.</summary>
    public static void Write(IEnumerable<KeyValuePair<byte[], byte[]>> rows, Stream stream, int blockBytes = BlockBytes)
    {
        var data = new TableBlockBuilder(RestartInterval);
        var index = new TableBlockBuilder(1);
        byte[]? handle = null;
        byte[] last = [];
        long offset = 0;
        foreach (var (key, value) in rows)
        {
            if (handle is not null)
            {
                index.Add(Separator(last, key), handle);
                handle = null;
            }

            data.Add(key, value);
            last = key;
            if (data.Length >= blockBytes)
            {
                handle = Emit(data.Take(), stream, ref offset);
            }
        }

        handle = data.IsEmpty ? handle : Emit(data.Take(), stream, ref offset);
        var footer = new List<byte>(Emit(data.Take(), stream, ref offset));
        if (handle is not null)
        {
            index.Add(Successor(last), handle);
        }

        footer.AddRange(Emit(index.Take(), stream, ref offset));
        footer.AddRange(new byte[40 - footer.Count]);
        footer.AddRange(BitConverter.GetBytes(Magic));
        stream.Write(footer.ToArray());
    }

    private static void ReadBlock(
        byte[] file, ReadOnlySpan<byte> handle, string where, List<KeyValuePair<byte[], byte[]>> rows, ref long budget)
    {
        if (!Varint.TryRead(ref handle, out var offset) || !Varint.TryRead(ref handle, out var size))
        {
            throw BadHandle(where);
        }

        TableBlock.Read(file, offset, size, rows, ref budget);
    }

    private static DataLossError BadHandle(string where) =>
        new($"{where}: expected offset and size of a block. Received: a number that does not end.");

    private static byte[] Emit(byte[] block, Stream stream, ref long offset)
    {
        var handle = new List<byte>();
        Varint.Write(handle, (ulong)offset);
        Varint.Write(handle, (ulong)block.Length);
        Span<byte> trailer = stackalloc byte[TableBlock.TrailerBytes];
        trailer[0] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[1..], Crc32C.Mask(Crc32C.Of([0], Crc32C.Of(block))));
        stream.Write(block);
        stream.Write(trailer);
        offset += block.Length + TableBlock.TrailerBytes;
        return [.. handle];
    }

    // a short key from low on and before high
    private static byte[] Separator(byte[] low, byte[] high)
    {
        var n = low.AsSpan().CommonPrefixLength(high);
        return n < low.Length && n < high.Length && low[n] < 0xff && low[n] + 1 < high[n] ? Increment(low, n) : low;
    }

    // a short key from low on
    private static byte[] Successor(byte[] low)
    {
        var n = low.AsSpan().IndexOfAnyExcept((byte)0xff);
        return n < 0 ? low : Increment(low, n);
    }

    private static byte[] Increment(byte[] key, int n) => [.. key[..n], (byte)(key[n] + 1)];
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Tensorflow.Formats;

/// <summary>
/// IDX files, the form of MNIST: 0, 0, type code, rank, each size as big-endian uint32, then the elements big-endian
/// in row-major order; plain or packed by gzip.
/// </summary>
internal static class Idx
{
    private static readonly Dictionary<byte, TF_DataType> Types = new()
    {
        [0x08] = TF_DataType.TF_UINT8,
        [0x09] = TF_DataType.TF_INT8,
        [0x0b] = TF_DataType.TF_INT16,
        [0x0c] = TF_DataType.TF_INT32,
        [0x0d] = TF_DataType.TF_FLOAT,
        [0x0e] = TF_DataType.TF_DOUBLE,
    };

    /// <summary>Reads a file of any element type.</summary>
    /// <param name="stream">Plain or gzip, from its current place to its end.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <exception cref="DataLossError">Not an IDX file, cut off, or longer than its header says.</exception>
    public static TensorData Read(Stream stream, string source)
    {
        var start = BoundedRead.UpTo(stream, 2);
        var rest = new PrefixedStream(start, stream);
        if (!start.AsSpan().SequenceEqual(new byte[] { 0x1f, 0x8b }))
        {
            return ReadPlain(rest, BoundedRead.Left(stream) + start.Length, source);
        }

        using var unpacked = new GZipStream(rest, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return ReadPlain(unpacked, null, source);
        }
        catch (InvalidDataException e)
        {
            throw new DataLossError($"{source}: expected a gzip file. Received: {e.Message}");
        }
    }

    private static TensorData ReadPlain(Stream stream, long? length, string source)
    {
        var magic = BoundedRead.UpTo(stream, 4);
        if (magic.Length < 4 || magic[0] != 0 || magic[1] != 0 || !Types.TryGetValue(magic[2], out var type))
        {
            throw new DataLossError($"{source}: expected an IDX header (0, 0, type code, rank) at offset 0. " +
                $"Received: {Convert.ToHexString(magic)}.");
        }

        var rank = magic[3];
        var sizes = BoundedRead.UpTo(stream, 4 * rank);
        if (sizes.Length < 4 * rank)
        {
            throw new DataLossError($"{source}: expected {rank} sizes at offset 4. Received: {sizes.Length} bytes.");
        }

        var dims = new long[rank];
        Int128 bytes = type.get_datatype_size();
        for (var i = 0; i < rank; i++)
        {
            dims[i] = BinaryPrimitives.ReadUInt32BigEndian(sizes.AsSpan(4 * i));
            bytes = bytes > long.MaxValue && dims[i] > 0 ? bytes : bytes * dims[i];
        }

        return ReadElements(stream, type, new Shape(dims), bytes, length - 4 - sizes.Length, source);
    }

    private static TensorData ReadElements(
        Stream stream, TF_DataType type, Shape shape, Int128 bytes, long? left, string source)
    {
        var offset = 4 + 4 * shape.ndim;
        if (bytes > TensorData.MaxBytes || (left is { } known && known != bytes))
        {
            throw Mismatch($"{left?.ToString() ?? "a stream"}");
        }

        var elements = BoundedRead.UpTo(stream, (long)bytes);
        if (elements.Length < bytes || stream.ReadByte() >= 0)
        {
            throw Mismatch(elements.Length < bytes ? $"{elements.Length}" : $"more than {elements.Length}");
        }

        var data = TensorData.Allocate(type, shape, zeroed: false);
        ByteOrder.Reverse(elements, type);
        elements.CopyTo(data.Bytes);
        return data;

        DataLossError Mismatch(string received) => new($"{source}: the header claims {type.as_numpy_name()} of shape " +
            $"{shape}, {bytes} bytes at offset {offset}. Received: {received} bytes.");
    }
}

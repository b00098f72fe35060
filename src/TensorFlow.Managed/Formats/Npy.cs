using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Tensorflow.Formats;

/// <summary>
/// NumPy's .npy files of numbers and bools: either byte order and either element order are read; little-endian
/// row-major files are written, byte for byte NumPy's. Objects (pickles), text, dates and records are refused.
/// </summary>
internal static class Npy
{
    private const int LongestHeader = 1 << 20;

    private static readonly Dictionary<string, TF_DataType> Types = new()
    {
        ["b1"] = TF_DataType.TF_BOOL,
        ["i1"] = TF_DataType.TF_INT8,
        ["i2"] = TF_DataType.TF_INT16,
        ["i4"] = TF_DataType.TF_INT32,
        ["i8"] = TF_DataType.TF_INT64,
        ["u1"] = TF_DataType.TF_UINT8,
        ["u2"] = TF_DataType.TF_UINT16,
        ["u4"] = TF_DataType.TF_UINT32,
        ["u8"] = TF_DataType.TF_UINT64,
        ["f2"] = TF_DataType.TF_HALF,
        ["f4"] = TF_DataType.TF_FLOAT,
        ["f8"] = TF_DataType.TF_DOUBLE,
        ["c8"] = TF_DataType.TF_COMPLEX64,
        ["c16"] = TF_DataType.TF_COMPLEX128,
    };

    /// <summary>The six bytes every .npy file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads one array; bytes after it are left in the stream.</summary>
    /// <param name="stream">Stands at the magic.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <exception cref="ValueError">NumPy's error for damaged files and types that are not read.</exception>
    public static TensorData Read(Stream stream, string source)
    {
        try
        {
            return ReadArray(stream);
        }
        catch (ValueError e)
        {
            throw new ValueError($"{source}: {e.Message}");
        }
    }

    /// <summary>Writes one array in version 1.0.</summary>
    /// <exception cref="TypeError">NumPy has no such element type.</exception>
    public static void Write(TensorData data, Stream stream)
    {
        var type = Types.FirstOrDefault(t => t.Value == data.DType).Key
            ?? throw new TypeError($".npy files hold numbers and bools. Received: {data.DType.as_numpy_name()}.");
        var order = data.DType.get_datatype_size() == 1 ? '|' : '<';
        stream.Write(new NpyHeader(order + type, false, data.Shape.dims).ToBytes());
        stream.Write(data.Bytes);
    }

    private static TensorData ReadArray(Stream stream)
    {
        var start = BoundedRead.UpTo(stream, 8);
        if (start.Length < 8 || !start.AsSpan().StartsWith(Magic))
        {
            throw new ValueError($"not an .npy file. Received: {Convert.ToHexString(start)} at offset 0.");
        }

        if (start[6] is < 1 or > 3 || start[7] != 0)
        {
            throw new ValueError($"only versions (1,0), (2,0) and (3,0) are read. Received: ({start[6]},{start[7]}).");
        }

        var wide = start[6] > 1;
        var sizeBytes = Exactly(stream, wide ? 4 : 2, "header length", 8);
        var length = wide
            ? BinaryPrimitives.ReadUInt32LittleEndian(sizeBytes)
            : BinaryPrimitives.ReadUInt16LittleEndian(sizeBytes);
        if (length > LongestHeader)
        {
            throw new ValueError($"a header has at most {LongestHeader} bytes. Received: {length}.");
        }

        var offset = 8 + sizeBytes.Length;
        var header = Exactly(stream, length, "array header", offset);
        var encoding = start[6] == 3 ? Encoding.UTF8 : Encoding.Latin1;
        return ReadElements(stream, NpyHeader.Parse(encoding.GetString(header)), offset + length);
    }

    private static TensorData ReadElements(Stream stream, NpyHeader header, long offset)
    {
        var descr = header.Descr;
        if (descr.Length < 2 || !"<>|=".Contains(descr[0]) || !Types.TryGetValue(descr[1..], out var type))
        {
            throw new ValueError($"only numbers and bools are read, no objects, text, dates or raw bytes. " +
                $"Received: descr '{descr}'.");
        }

        var elements = Exactly(stream, ByteCount(header.Shape, type), "array data", offset);
        var data = TensorData.Allocate(type, new Shape(header.Shape), zeroed: false);
        if (descr[0] == '>')
        {
            ByteOrder.Reverse(elements, type);
        }

        if (header.FortranOrder)
        {
            FromColumnMajor(elements, data);
        }
        else
        {
            elements.CopyTo(data.Bytes);
        }

        return data;
    }

    private static long ByteCount(long[] shape, TF_DataType type)
    {
        Int128 bytes = type.get_datatype_size();
        foreach (var dim in shape)
        {
            if (dim < 0)
            {
                throw new ValueError($"negative dimensions are not allowed. Received: {dim}.");
            }

            bytes = bytes > long.MaxValue && dim > 0 ? bytes : bytes * dim;
        }

        return bytes <= TensorData.MaxBytes && shape.Length <= ShapeProtos.MaxRank
            ? (long)bytes
            : throw new ValueError($"an array has at most {TensorData.MaxBytes} bytes and {ShapeProtos.MaxRank} " +
                $"dimensions. Received: {bytes} bytes, {shape.Length} dimensions.");
    }

    // walks the row-major places; the first index moves fastest in the source
    private static void FromColumnMajor(ReadOnlySpan<byte> from, TensorData to)
    {
        var dims = to.Shape.dims;
        var size = to.DType.get_datatype_size();
        var index = new long[dims.Length];
        for (var i = 0; i < to.Count; i++)
        {
            long place = 0;
            for (var d = dims.Length - 1; d >= 0; d--)
            {
                place = place * dims[d] + index[d];
            }

            from.Slice((int)place * size, size).CopyTo(to.Bytes[(i * size)..]);
            for (var d = dims.Length - 1; d >= 0 && ++index[d] == dims[d]; d--)
            {
                index[d] = 0;
            }
        }
    }

    private static byte[] Exactly(Stream stream, long count, string what, long offset)
    {
        if (BoundedRead.Left(stream) is { } left && left < count)
        {
            throw Cut(left);
        }

        var bytes = BoundedRead.UpTo(stream, count);
        return bytes.Length == count ? bytes : throw Cut(bytes.Length);

        ValueError Cut(long got) =>
            new($"EOF: reading {what} at offset {offset}, expected {count} bytes. Received: {got}.");
    }
}

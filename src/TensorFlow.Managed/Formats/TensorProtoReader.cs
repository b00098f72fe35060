using System;
using System.Runtime.InteropServices;
using Google.Protobuf.Collections;
using Tensorflow.Protos;

namespace Tensorflow.Formats;

/// <summary>Decodes one TensorProto; every claim is checked against what is there before memory is taken.</summary>
internal sealed class TensorProtoReader(TensorProto proto, string name)
{
    /// <summary>Most bytes that a value written in short form (repeated last element) may grow to.</summary>
    public const long MaxFilledBytes = 1L << 30;

    private readonly TF_DataType _type = (TF_DataType)proto.Dtype;

    /// <summary>The value.</summary>
    public TensorData Read()
    {
        var size = _type == TF_DataType.TF_STRING ? IntPtr.Size : _type.get_datatype_size();
        if (size == 0)
        {
            throw Error("expected a type whose elements have a stored form", $"dtype {proto.Dtype}");
        }

        var shape = FullShape();
        var content = proto.TensorContent;
        if (_type == TF_DataType.TF_STRING)
        {
            Claim(shape, size, content.IsEmpty ? MaxFilledBytes / size : content.Length);
            return content.IsEmpty ? Strings(shape) : PackedStrings(shape);
        }

        if (!content.IsEmpty)
        {
            Claim(shape, size, content.Length / size);
            return Content(shape, size);
        }

        Claim(shape, size, MaxFilledBytes / size);
        var data = TensorData.Allocate(_type, shape);
        ReadValues(data);
        return data;
    }

    // an unknown rank counts as a scalar, as in the runtime
    private Shape FullShape()
    {
        var shape = ShapeProtos.Read(proto.TensorShape, $"Tensor '{name}'");
        shape = shape.IsNull ? Shape.Scalar : shape;
        return shape.IsFullyDefined ? shape : throw Error("expected sizes of at least 0", $"shape {shape}");
    }

    private void Claim(Shape shape, int size, long most)
    {
        Int128 count = 1;
        foreach (var dim in shape.dims)
        {
            count = dim == 0 ? 0 : count > long.MaxValue ? count : count * dim;
            if (count == 0)
            {
                return;
            }
        }

        if (count > most || count * size > TensorData.MaxBytes)
        {
            throw Error($"expected at most {Math.Min(most, TensorData.MaxBytes / size)} elements", $"shape {shape}");
        }
    }

    private TensorData Content(Shape shape, int size)
    {
        var content = proto.TensorContent.Span;
        if (content.Length != shape.size * size)
        {
            throw Error(
                $"cannot parse tensor from proto: {_type.as_numpy_name()} {shape} has {shape.size * size} bytes",
                $"{content.Length} bytes");
        }

        var data = TensorData.Allocate(_type, shape, zeroed: false);
        content.CopyTo(data.Bytes);
        if (_type == TF_DataType.TF_BOOL)
        {
            foreach (ref var b in data.Bytes)
            {
                b = b == 0 ? (byte)0 : (byte)1;
            }
        }

        return data;
    }

    private TensorData Strings(Shape shape)
    {
        var values = proto.StringVal;
        var strings = new byte[shape.size][];
        Array.Fill(strings, values.Count == 0 ? [] : values[^1].ToByteArray());
        for (var i = 0; i < Math.Min(strings.Length, values.Count); i++)
        {
            strings[i] = values[i].ToByteArray();
        }

        return TensorData.OfStrings(strings, shape);
    }

    // all lengths as varints, then all bytes
    private TensorData PackedStrings(Shape shape)
    {
        var input = proto.TensorContent.CreateCodedInput();
        var lengths = new uint[shape.size];
        long total = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (input.IsAtEnd)
            {
                throw Error($"expected the lengths of {lengths.Length} strings", $"{i} lengths");
            }

            lengths[i] = input.ReadUInt32();
            total += lengths[i];
        }

        var bytes = proto.TensorContent.Span[(int)input.Position..];
        if (bytes.Length != total)
        {
            throw Error($"expected {total} bytes of strings", $"{bytes.Length} bytes");
        }

        var strings = new byte[lengths.Length][];
        var at = 0;
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = bytes.Slice(at, (int)lengths[i]).ToArray();
            at += (int)lengths[i];
        }

        return TensorData.OfStrings(strings, shape);
    }

    private void ReadValues(TensorData to)
    {
        switch (_type)
        {
            case TF_DataType.TF_FLOAT: Fill<float, float>(proto.FloatVal, to, v => v); break;
            case TF_DataType.TF_DOUBLE: Fill<double, double>(proto.DoubleVal, to, v => v); break;
            case TF_DataType.TF_INT64: Fill<long, long>(proto.Int64Val, to, v => v); break;
            case TF_DataType.TF_UINT32: Fill<uint, uint>(proto.Uint32Val, to, v => v); break;
            case TF_DataType.TF_UINT64: Fill<ulong, ulong>(proto.Uint64Val, to, v => v); break;
            case TF_DataType.TF_BOOL: Fill<bool, byte>(proto.BoolVal, to, v => v ? (byte)1 : (byte)0); break;
            case TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16:
                Fill(proto.HalfVal, to, v => (ushort)v);
                break;
            case TF_DataType.TF_COMPLEX64: FillPairs(proto.ScomplexVal, to); break;
            case TF_DataType.TF_COMPLEX128: FillPairs(proto.DcomplexVal, to); break;
            default: ReadIntegers(to); break;
        }
    }

    // values out of the type's range wrap, as in the runtime
    private void ReadIntegers(TensorData to)
    {
        switch (_type.get_datatype_size())
        {
            case 1: Fill(proto.IntVal, to, v => (byte)v); break;
            case 2: Fill(proto.IntVal, to, v => (ushort)v); break;
            case 4: Fill(proto.IntVal, to, v => v); break;
            default: throw Error("expected a type whose elements have a stored form", $"dtype {proto.Dtype}");
        }
    }

    private static void Fill<TFrom, TTo>(RepeatedField<TFrom> values, TensorData data, Func<TFrom, TTo> convert)
        where TTo : unmanaged
    {
        var to = data.Span<TTo>();
        var count = Math.Min(values.Count, to.Length);
        for (var i = 0; i < count; i++)
        {
            to[i] = convert(values[i]);
        }

        if (count > 0)
        {
            to[count..].Fill(to[count - 1]);
        }
    }

    private static void FillPairs<T>(RepeatedField<T> values, TensorData data)
        where T : unmanaged
    {
        var to = MemoryMarshal.Cast<byte, T>(data.Bytes);
        var count = Math.Min(values.Count & ~1, to.Length);
        for (var i = 0; i < count; i++)
        {
            to[i] = values[i];
        }

        for (var i = count; count > 0 && i < to.Length; i++)
        {
            to[i] = to[i - 2];
        }
    }

    private InvalidArgumentError Error(string expected, string received) =>
        new($"Tensor '{name}': {expected}. Received: {received}.");
}

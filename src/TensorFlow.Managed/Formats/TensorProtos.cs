using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Tensorflow.Protos;

namespace Tensorflow.Formats;

/// <summary>
/// Tensor values as TensorProto. Writing follows Python's make_tensor_proto; reading takes what any TensorFlow wrote.
/// </summary>
internal static class TensorProtos
{
    /// <summary>
    /// Writes a value: two or more elements of a type with a plain memory form go to tensor_content, all others to
    /// the type's own field.
    /// </summary>
    /// <param name="data">The elements.</param>
    /// <param name="shape">
    /// Another shape than the value's; if it has more elements than the value, only the value's are written and the
    /// last one stands for the rest.
    /// </param>
    /// <exception cref="ValueError">The shape has fewer elements than the value.</exception>
    public static TensorProto Write(TensorData data, Shape? shape = null)
    {
        var full = shape ?? data.Shape;
        if (data.Count > full.size)
        {
            throw new ValueError(
                $"Too many elements provided. Takes at most {full.size}. Received: {data.Count}.");
        }

        var proto = new TensorProto { Dtype = (DataType)data.DType, TensorShape = ShapeProtos.Write(full) };
        if (data.Count >= 2 && data.Count == full.size && HasPlainForm(data.DType))
        {
            proto.TensorContent = ByteString.CopyFrom(data.Bytes);
        }
        else
        {
            WriteValues(data, proto);
        }

        return proto;
    }

    /// <summary>Writes a value as the C++ runtime does: a scalar too is tensor_content; not so strings.</summary>
    public static TensorProto WriteContent(TensorData data)
    {
        if (data.DType == TF_DataType.TF_STRING)
        {
            return Write(data);
        }

        return new TensorProto
        {
            Dtype = (DataType)data.DType,
            TensorShape = ShapeProtos.Write(data.Shape),
            TensorContent = ByteString.CopyFrom(data.Bytes),
        };
    }

    /// <summary>
    /// Reads a value: tensor_content if there is any, else the type's own field with its last value repeated, zeros
    /// or empty strings if there is none. Surplus values are ignored, as the runtime does.
    /// </summary>
    /// <param name="proto">The message.</param>
    /// <param name="name">Whose value it is, for the error's text.</param>
    /// <exception cref="InvalidArgumentError">The claims do not fit; thrown before memory is taken.</exception>
    public static TensorData Read(TensorProto proto, string name) => new TensorProtoReader(proto, name).Read();

    // make_tensor_proto has no fast path for uint16, unlike for the quantized type of the same form
    private static bool HasPlainForm(TF_DataType type) => type is not (TF_DataType.TF_BOOL or TF_DataType.TF_STRING
        or TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128 or TF_DataType.TF_UINT16);

    private static void WriteValues(TensorData data, TensorProto to)
    {
        switch (data.DType)
        {
            case TF_DataType.TF_FLOAT: to.FloatVal.Add(data.Span<float>().ToArray()); break;
            case TF_DataType.TF_DOUBLE: to.DoubleVal.Add(data.Span<double>().ToArray()); break;
            case TF_DataType.TF_INT64: to.Int64Val.Add(data.Span<long>().ToArray()); break;
            case TF_DataType.TF_UINT32: to.Uint32Val.Add(data.Span<uint>().ToArray()); break;
            case TF_DataType.TF_UINT64: to.Uint64Val.Add(data.Span<ulong>().ToArray()); break;
            case TF_DataType.TF_BOOL: Widen<byte, bool>(data, to.BoolVal, b => b != 0); break;
            case TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16: Widen<ushort, int>(data, to.HalfVal, v => v); break;
            case TF_DataType.TF_INT32 or TF_DataType.TF_QINT32: Widen<int, int>(data, to.IntVal, v => v); break;
            case TF_DataType.TF_INT16 or TF_DataType.TF_QINT16: Widen<short, int>(data, to.IntVal, v => v); break;
            case TF_DataType.TF_UINT16 or TF_DataType.TF_QUINT16: Widen<ushort, int>(data, to.IntVal, v => v); break;
            case TF_DataType.TF_INT8 or TF_DataType.TF_QINT8: Widen<sbyte, int>(data, to.IntVal, v => v); break;
            case TF_DataType.TF_UINT8 or TF_DataType.TF_QUINT8: Widen<byte, int>(data, to.IntVal, v => v); break;
            case TF_DataType.TF_STRING: to.StringVal.AddRange(data.Strings.Select(s => ByteString.CopyFrom(s))); break;
            case TF_DataType.TF_COMPLEX64: to.ScomplexVal.Add(data.Parts<float>()); break;
            case TF_DataType.TF_COMPLEX128: to.DcomplexVal.Add(data.Parts<double>()); break;
            default: throw new TypeError($"A {data.DType.as_numpy_name()} tensor has no TensorProto form.");
        }
    }

    // real, imaginary, real, imaginary, ...
    private static T[] Parts<T>(this TensorData data)
        where T : unmanaged, INumberBase<T> =>
        MemoryMarshal.Cast<byte, T>(data.Bytes).ToArray();

    private static void Widen<TFrom, TTo>(TensorData data, RepeatedField<TTo> to, Func<TFrom, TTo> convert)
        where TFrom : unmanaged
    {
        foreach (var value in data.Span<TFrom>())
        {
            to.Add(convert(value));
        }
    }
}

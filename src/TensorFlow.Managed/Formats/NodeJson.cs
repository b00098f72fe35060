using System;
using System.Buffers;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tensorflow.Protos;

namespace Tensorflow.Formats;

/// <summary>A node as one line of JSON: name, op, inputs, attributes sorted by name.</summary>
/// <remarks>
/// Unknown sizes are -1, an unknown rank is "unknown"; a float attribute is written as the float64 of its value, an
/// element of a float32 tensor in its shortest form; what is not finite is a string, as are bytes that are no ASCII
/// text: {"base64"}.
/// </remarks>
internal static class NodeJson
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The line of a node, without a line end.</summary>
    public static string Line(NodeDef node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("name", node.Name);
            json.WriteString("op", node.Op);
            json.WriteStartArray("inputs");
            foreach (var input in node.Input)
            {
                json.WriteStringValue(input);
            }

            json.WriteEndArray();
            json.WriteStartObject("attrs");
            foreach (var (name, value) in node.Attr.OrderBy(a => a.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                Write(json, AttrProtos.Read(value, node.Name, name));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, AttrValue value)
    {
        switch (value)
        {
            case AttrValue.Int v: json.WriteNumberValue(v.Value); break;
            case AttrValue.Float v: WriteFloat(json, v.Value, ShortestFloat.Of((double)v.Value)); break;
            case AttrValue.Bool v: json.WriteBooleanValue(v.Value); break;
            case AttrValue.Str v: WriteBytes(json, Encoding.Latin1.GetBytes(v.Value)); break;
            case AttrValue.Type v: json.WriteStringValue(v.Value.as_numpy_name()); break;
            case AttrValue.ShapeOf v: WriteShape(json, v.Value); break;
            case AttrValue.TensorOf v: WriteTensor(json, v.Value); break;
            case AttrValue.Func v: WriteFunction(json, v); break;
            case AttrValue.Placeholder v: WritePlaceholder(json, v.Name); break;
            case AttrValue.List v: WriteList(json, v); break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, AttrValue.List list)
    {
        json.WriteStartArray();
        foreach (var item in list.Items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteFunction(Utf8JsonWriter json, AttrValue.Func function)
    {
        json.WriteStartObject();
        json.WriteString("func", function.Name);
        foreach (var (name, value) in function.Attrs)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WritePlaceholder(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("placeholder", name);
        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        if (shape.IsNull)
        {
            json.WriteStringValue("unknown");
            return;
        }

        json.WriteStartArray();
        foreach (var size in shape.dims)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
    }

    private static void WriteTensor(Utf8JsonWriter json, TensorData data)
    {
        json.WriteStartObject();
        json.WriteString("dtype", data.DType.as_numpy_name());
        json.WritePropertyName("shape");
        WriteShape(json, data.Shape);
        json.WriteStartArray("data");
        WriteElements(json, data);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter json, TensorData data)
    {
        switch (data.DType)
        {
            case TF_DataType.TF_FLOAT: Each<float>(json, data, v => WriteFloat(json, v, ShortestFloat.Of(v))); break;
            case TF_DataType.TF_DOUBLE: Each<double>(json, data, v => WriteFloat(json, v, ShortestFloat.Of(v))); break;
            case TF_DataType.TF_HALF: Each<Half>(json, data, v => WriteSmall(json, (float)v)); break;
            case TF_DataType.TF_BFLOAT16: Each<ushort>(json, data, v => WriteSmall(json, Wide(v))); break;
            case TF_DataType.TF_COMPLEX64: WritePairs<float>(json, data); break;
            case TF_DataType.TF_COMPLEX128: WritePairs<double>(json, data); break;
            case TF_DataType.TF_BOOL: Each<byte>(json, data, v => json.WriteBooleanValue(v != 0)); break;
            case TF_DataType.TF_STRING: Array.ForEach(data.Strings, s => WriteBytes(json, s)); break;
            case TF_DataType.TF_UINT64: Each<ulong>(json, data, json.WriteNumberValue); break;
            case TF_DataType.TF_INT64: Each<long>(json, data, json.WriteNumberValue); break;
            case TF_DataType.TF_UINT32: Each<uint>(json, data, json.WriteNumberValue); break;
            case TF_DataType.TF_INT32 or TF_DataType.TF_QINT32: Each<int>(json, data, json.WriteNumberValue); break;
            case TF_DataType.TF_UINT16 or TF_DataType.TF_QUINT16: Each<ushort>(json, data, v => Whole(json, v)); break;
            case TF_DataType.TF_INT16 or TF_DataType.TF_QINT16: Each<short>(json, data, v => Whole(json, v)); break;
            case TF_DataType.TF_UINT8 or TF_DataType.TF_QUINT8: Each<byte>(json, data, v => Whole(json, v)); break;
            default: Each<sbyte>(json, data, v => Whole(json, v)); break;
        }
    }

    private static void Each<T>(Utf8JsonWriter json, TensorData data, Action<T> write)
        where T : unmanaged
    {
        foreach (var value in MemoryMarshal.Cast<byte, T>(data.Bytes))
        {
            write(value);
        }
    }

    // real and imaginary part of each element
    private static void WritePairs<T>(Utf8JsonWriter json, TensorData data)
        where T : unmanaged, INumber<T>
    {
        var parts = MemoryMarshal.Cast<byte, T>(data.Bytes);
        for (var i = 0; i < parts.Length; i += 2)
        {
            json.WriteStartArray();
            WriteFloat(json, double.CreateChecked(parts[i]), Shortest(parts[i]));
            WriteFloat(json, double.CreateChecked(parts[i + 1]), Shortest(parts[i + 1]));
            json.WriteEndArray();
        }
    }

    private static string Shortest<T>(T value)
        where T : INumber<T> =>
        value is float narrow ? ShortestFloat.Of(narrow) : ShortestFloat.Of(double.CreateChecked(value));

    private static void Whole(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);

    private static float Wide(ushort bfloat) => BitConverter.UInt32BitsToSingle((uint)bfloat << 16);

    private static void WriteSmall(Utf8JsonWriter json, float value) =>
        WriteFloat(json, value, ShortestFloat.Of((double)value));

    private static void WriteFloat(Utf8JsonWriter json, double value, string shortest)
    {
        if (double.IsFinite(value))
        {
            json.WriteRawValue(shortest, skipInputValidation: true);
            return;
        }

        json.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteBytes(Utf8JsonWriter json, byte[] bytes)
    {
        if (bytes.All(b => b is >= 32 and < 127))
        {
            json.WriteStringValue(bytes);
            return;
        }

        json.WriteStartObject();
        json.WriteBase64String("base64", bytes);
        json.WriteEndObject();
    }
}

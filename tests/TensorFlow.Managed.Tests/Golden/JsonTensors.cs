using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Tensorflow.Tests.Golden;

/// <summary>Recorded tensors: {"dtype", "shape", "data"}, and shapes with null for an unknown size.</summary>
internal static class JsonTensors
{
    public static TensorData Read(JsonElement json)
    {
        var type = DataTypes.Parse(json.GetProperty("dtype").GetString()!);
        var shape = Shape(json.GetProperty("shape"));
        var items = json.GetProperty("data").EnumerateArray().ToArray();
        return type switch
        {
            TF_DataType.TF_STRING => TensorData.OfStrings([.. items.Select(Bytes)], shape),
            TF_DataType.TF_BOOL => Of(items, shape, i => i.GetBoolean()),
            TF_DataType.TF_FLOAT => Of(items, shape, i => (float)Number(i)),
            TF_DataType.TF_DOUBLE => Of(items, shape, Number),
            TF_DataType.TF_HALF => Of(items, shape, i => (Half)Number(i)),
            TF_DataType.TF_INT64 => Of(items, shape, i => (long)Whole(i)),
            TF_DataType.TF_INT32 => Of(items, shape, i => (int)Whole(i)),
            TF_DataType.TF_INT16 => Of(items, shape, i => (short)Whole(i)),
            TF_DataType.TF_INT8 => Of(items, shape, i => (sbyte)Whole(i)),
            TF_DataType.TF_UINT64 => Of(items, shape, i => (ulong)Whole(i)),
            TF_DataType.TF_UINT32 => Of(items, shape, i => (uint)Whole(i)),
            TF_DataType.TF_UINT16 => Of(items, shape, i => (ushort)Whole(i)),
            TF_DataType.TF_UINT8 => Of(items, shape, i => (byte)Whole(i)),
            _ => throw new NotSupportedException($"tensor of {type}"),
        };
    }

    public static Shape Shape(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? Tensorflow.Shape.Null
        : new([.. json.EnumerateArray().Select(d => d.ValueKind == JsonValueKind.Null ? -1 : d.GetInt64())]);

    public static double Number(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : double.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    public static Int128 Whole(JsonElement json) => Int128.Parse(
        json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText(), CultureInfo.InvariantCulture);

    public static byte[] Bytes(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? Encoding.UTF8.GetBytes(json.GetString()!)
        : json.GetProperty("base64").GetBytesFromBase64();

    private static TensorData Of<T>(JsonElement[] items, Shape shape, Func<JsonElement, T> read)
        where T : unmanaged => TensorData.From<T>(items.Select(read).ToArray(), shape);
}

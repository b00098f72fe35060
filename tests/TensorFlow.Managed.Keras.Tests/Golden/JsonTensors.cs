using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>Recorded tensors: {"dtype", "shape", "data"}.</summary>
internal static class JsonTensors
{
    /// <summary>The tensor of a recorded one.</summary>
    public static Tensor Read(JsonElement json)
    {
        var items = json.GetProperty("data").EnumerateArray().ToArray();
        var shape = ShapeOf(json.GetProperty("shape"));
        return json.Text("dtype") switch
        {
            "float32" => tf.reshape(tf.constant(Array.ConvertAll(items, i => (float)Number(i))), shape),
            "float64" => tf.reshape(tf.constant(Array.ConvertAll(items, Number)), shape),
            "int32" => tf.reshape(tf.constant(Array.ConvertAll(items, i => i.GetInt32())), shape),
            "int64" => tf.reshape(tf.constant(Array.ConvertAll(items, i => i.GetInt64())), shape),
            var other => throw new NotSupportedException($"tensor of {other}"),
        };
    }

    public static Shape ShapeOf(JsonElement json) => new(json.EnumerateArray().Select(d => d.GetInt64()).ToArray());

    public static double Number(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : double.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The elements of a tensor, wide.</summary>
    public static double[] Elements(Tensor tensor) => tensor.dtype switch
    {
        TF_DataType.TF_FLOAT => Array.ConvertAll(tensor.numpy().ToArray<float>(), v => (double)v),
        TF_DataType.TF_HALF => Array.ConvertAll(tensor.numpy().ToArray<Half>(), v => (double)v),
        TF_DataType.TF_DOUBLE => tensor.numpy().ToArray<double>(),
        TF_DataType.TF_INT32 => Array.ConvertAll(tensor.numpy().ToArray<int>(), v => (double)v),
        TF_DataType.TF_INT64 => Array.ConvertAll(tensor.numpy().ToArray<long>(), v => (double)v),
        TF_DataType.TF_UINT32 => Array.ConvertAll(tensor.numpy().ToArray<uint>(), v => (double)v),
        _ => throw new NotSupportedException($"elements of {tensor.dtype}"),
    };
}

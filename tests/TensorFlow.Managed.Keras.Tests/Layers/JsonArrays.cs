using System;
using System.Linq;
using System.Text.Json;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Recorded tensors, {"dtype", "shape", "data"}, and how far a value is from one.</summary>
internal static class JsonArrays
{
    // of max(|value|, 1e-3): golden/keras/README.md
    private const double Tolerance = 2e-5;
    private const double Smallest = 1e-3;

    public static NDArray Read(JsonElement json)
    {
        var data = json.GetProperty("data").EnumerateArray().ToArray();
        Array values = json.GetProperty("dtype").GetString() switch
        {
            "float32" => Array.ConvertAll(data, d => (float)d.GetDouble()),
            "float64" => Array.ConvertAll(data, d => d.GetDouble()),
            "int32" => Array.ConvertAll(data, d => d.GetInt32()),
            "int64" => Array.ConvertAll(data, d => d.GetInt64()),
            "uint8" => Array.ConvertAll(data, d => d.GetByte()),
            "bool" => Array.ConvertAll(data, d => d.GetBoolean()),
            var other => throw new ValueError($"Expected a known dtype. Received: {other}"),
        };
        return new NDArray(values, Dims(json));
    }

    public static Shape Dims(JsonElement json) => Sizes(json.GetProperty("shape"));

    public static Shape Sizes(JsonElement sizes) => new(
        sizes.EnumerateArray().Select(s => s.ValueKind == JsonValueKind.Null ? -1L : s.GetInt64()).ToArray());

    /// <summary>What differs; null for nothing.</summary>
    /// <param name="absolute">What rounding may do where numbers cancel.</param>
    public static string? Difference(string what, Tensor? actual, JsonElement expected, double absolute = 0)
    {
        if (actual is null || expected.ValueKind == JsonValueKind.Null)
        {
            return actual is null && expected.ValueKind == JsonValueKind.Null ? null
                : $"{what}: {(actual is null ? "none" : "some")}, recorded {expected.ValueKind}";
        }

        var wanted = expected.TryGetProperty("indexed_slices", out var slices) ? Dense(slices) : Read(expected);
        if (actual.shape != wanted.shape)
        {
            return $"{what}: shape {actual.shape}, recorded {wanted.shape}";
        }

        if (actual.dtype != wanted.dtype && wanted.dtype != TF_DataType.TF_INT64)
        {
            return $"{what}: {actual.dtype}, recorded {wanted.dtype}";
        }

        var got = Numbers(actual.numpy());
        var want = Numbers(wanted);
        for (var i = 0; i < got.Length; i++)
        {
            var allowed = Math.Max(absolute, Tolerance * Math.Max(Math.Abs(want[i]), Smallest));
            if (!(Math.Abs(got[i] - want[i]) <= allowed))
            {
                return $"{what}[{i}]: {got[i]:R}, recorded {want[i]:R}";
            }
        }

        return null;
    }

    private static double[] Numbers(NDArray array) => array.astype(TF_DataType.TF_DOUBLE).ToArray<double>();

    private static NDArray Dense(JsonElement slices)
    {
        var (values, indices) = (Read(slices.GetProperty("values")), Read(slices.GetProperty("indices")));
        var rows = slices.GetProperty("dense_shape").GetProperty("data")[0].GetInt32();
        return tf.unsorted_segment_sum(tf.constant(values), tf.constant(indices), rows).numpy();
    }
}

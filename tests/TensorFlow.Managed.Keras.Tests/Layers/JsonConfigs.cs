using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Recorded configs against those of layers: equal as JSON, numbers as float32.</summary>
internal static class JsonConfigs
{
    /// <summary>What differs, by path.</summary>
    public static IEnumerable<string> Differences(string path, object? actual, JsonElement expected)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object when actual is IReadOnlyDictionary<string, object?> items:
                return expected.EnumerateObject().Select(p => p.Name).Union(items.Keys).SelectMany(name =>
                    !items.TryGetValue(name, out var value) ? [$"{path}.{name}: absent"]
                    : !expected.TryGetProperty(name, out var wanted) ? [$"{path}.{name}: not recorded"]
                    : Differences($"{path}.{name}", value, wanted));
            case JsonValueKind.Array when actual is IEnumerable and not string:
                var list = ((IEnumerable)actual).Cast<object?>().ToList();
                return list.Count != expected.GetArrayLength()
                    ? [$"{path}: {list.Count} items, recorded {expected.GetArrayLength()}"]
                    : list.Zip(expected.EnumerateArray()).SelectMany((p, i) =>
                        Differences($"{path}[{i}]", p.First, p.Second));
            default:
                return Same(actual, expected) ? [] : [$"{path}: {actual ?? "null"}, recorded {expected.GetRawText()}"];
        }
    }

    /// <summary>A recorded config as plain objects, as a file would give it.</summary>
    public static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToArray(),
        _ => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
    };

    private static bool Same(object? actual, JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Null => actual is null,
        JsonValueKind.True => actual is true,
        JsonValueKind.False => actual is false,
        JsonValueKind.String => actual is string text && text == expected.GetString(),
        JsonValueKind.Number => actual is IConvertible and not string and not bool
            && (float)Convert.ToDouble(actual, CultureInfo.InvariantCulture) == (float)expected.GetDouble(),
        _ => false,
    };
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>Settings against recorded ones: same names in the same order, same values.</summary>
internal static class Configs
{
    /// <param name="actual">What get_config gave.</param>
    /// <param name="recorded">What Keras's gave.</param>
    /// <param name="besides">Names that the record leaves out.</param>
    public static void Check(
        IReadOnlyDictionary<string, object?> actual, JsonElement recorded, params string[] besides)
    {
        var names = recorded.EnumerateObject().Select(p => p.Name);
        Assert.That(actual.Keys.Except(besides), Is.EqualTo(names));
        foreach (var entry in recorded.EnumerateObject())
        {
            Check(entry.Name, actual[entry.Name], entry.Value);
        }
    }

    private static void Check(string name, object? actual, JsonElement recorded)
    {
        switch (recorded.ValueKind)
        {
            case JsonValueKind.Null:
                Assert.That(actual, Is.Null, name);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Assert.That(actual, Is.EqualTo(recorded.GetBoolean()), name);
                break;
            case JsonValueKind.String:
                Assert.That(actual, Is.EqualTo(recorded.GetString()), name);
                break;
            case JsonValueKind.Number:
                Assert.That(Convert.ToDouble(actual), Is.EqualTo(recorded.GetDouble()), name);
                break;
            case JsonValueKind.Array:
                var items = ((IEnumerable)actual!).Cast<object?>().ToList();
                Assert.That(items, Has.Count.EqualTo(recorded.GetArrayLength()), name);
                for (var i = 0; i < items.Count; i++)
                {
                    Check($"{name}[{i}]", items[i], recorded[i]);
                }

                break;
            default:
                Check((IReadOnlyDictionary<string, object?>)actual!, recorded);
                break;
        }
    }
}

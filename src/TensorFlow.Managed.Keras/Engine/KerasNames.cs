using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Tensorflow.Keras.Engine;

/// <summary>Names that layers, models and symbols get by themselves: "dense", "dense_1", ...</summary>
/// <remarks>As in Keras they are counted per thread, from the start or the last clear_session on.</remarks>
internal static partial class KerasNames
{
    [ThreadStatic]
    private static Dictionary<string, int>? _counts;

    /// <summary>The n-th name of that kind.</summary>
    public static string Unique(string prefix)
    {
        var counts = _counts ??= [];
        var n = counts.GetValueOrDefault(prefix);
        counts[prefix] = n + 1;
        return n == 0 ? prefix : $"{prefix}_{n}";
    }

    /// <summary>Starts counting anew.</summary>
    public static void Clear() => _counts = null;

    /// <summary>A class's name as Keras writes it: LeakyReLU is leaky_re_lu, Conv2D conv2d.</summary>
    public static string SnakeCase(string name)
    {
        var parted = WordStart().Replace(NotWord().Replace(name, ""), "$1_$2");
        return CaseChange().Replace(parted, "$1_$2").ToLowerInvariant();
    }

    [GeneratedRegex(@"\W+")]
    private static partial Regex NotWord();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex WordStart();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex CaseChange();
}

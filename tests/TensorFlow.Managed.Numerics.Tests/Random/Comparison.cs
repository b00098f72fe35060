using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>
/// Compares with recorded values bit for bit (0 and -0 count as equal), counts, and reports all differences at once.
/// </summary>
internal sealed class Comparison
{
    private readonly List<string> _off = [];

    public int Count { get; private set; }

    public int Values { get; private set; }

    public void Same<T>(string where, IReadOnlyList<T> got, JsonElement tensor) where T : INumberBase<T> =>
        Same(where, got, tensor.GetProperty("data").EnumerateArray());

    public void Same<T>(string where, IReadOnlyList<T> got, IEnumerable<JsonElement> wanted)
        where T : INumberBase<T> =>
        Same(where, got, wanted.Select(Parse<T>).ToArray());

    public void Same<T>(string where, IReadOnlyList<T> got, IReadOnlyList<T> wanted)
    {
        Count++;
        Values += wanted.Count;
        if (!got.SequenceEqual(wanted))
        {
            int shared = Math.Min(got.Count, wanted.Count);
            int first = Enumerable.Range(0, shared).FirstOrDefault(i => !Equals(got[i], wanted[i]), shared);
            _off.Add($"{where} ({got.Count} of {wanted.Count} values): at {first} "
                + $"got {got.ElementAtOrDefault(first):R}, wanted {wanted.ElementAtOrDefault(first):R}");
        }
    }

    public void Verify(int count, int values)
    {
        Assert.That(_off, Is.Empty, string.Join("\n", _off.Take(20)));
        Assert.That((Count, Values), Is.EqualTo((count, values)), "comparisons and values");
    }

    private static T Parse<T>(JsonElement value) where T : INumberBase<T> => value.ValueKind switch
    {
        JsonValueKind.True => T.One,
        JsonValueKind.False => T.Zero,
        _ => T.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}

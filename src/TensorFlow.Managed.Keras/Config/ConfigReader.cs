using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Keras.Config;

/// <summary>Reads the settings that a get_config gave, or JSON made of them.</summary>
/// <param name="owner">The class that is made of them, for errors.</param>
/// <param name="config">Settings by name; what is not there has its default.</param>
internal sealed class ConfigReader(string owner, IReadOnlyDictionary<string, object?> config)
{
    private readonly HashSet<string> _read = [];

    public static ConfigReader Empty(string owner) => new(owner, new Dictionary<string, object?>());

    public double Number(string name, double missing) => NumberOrNull(name, missing)
        ?? throw new ValueError($"{owner}: `{name}` must be a number. Received: {name}=None");

    public double? NumberOrNull(string name, double? missing = null) => Find(name, out var value)
        ? value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture)
        : missing;

    public int Whole(string name, int missing) => WholeOrNull(name) is { } whole ? checked((int)whole) : missing;

    public long? WholeOrNull(string name) => Find(name, out var value) && value is not null
        ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
        : null;

    public bool Flag(string name, bool missing) =>
        Find(name, out var value) && value is not null ? (bool)value : missing;

    public string Text(string name, string missing) => TextOrNull(name) ?? missing;

    public string? TextOrNull(string name) => Find(name, out var value) ? (string?)value : null;

    /// <summary>One number or a list of numbers; null if there is none.</summary>
    public double[]? Numbers(string name)
    {
        if (!Find(name, out var value) || value is null)
        {
            return null;
        }

        return value is IEnumerable<object?> or System.Collections.IEnumerable and not string
            ? [.. ((System.Collections.IEnumerable)value).Cast<object>()
                .Select(v => Convert.ToDouble(Plain(v), CultureInfo.InvariantCulture))]
            : [Convert.ToDouble(value, CultureInfo.InvariantCulture)];
    }

    /// <summary>Settings inside a setting, or a plain value.</summary>
    public object? Value(string name) => Find(name, out var value) ? value : null;

    /// <summary>Refuses settings that were not asked for.</summary>
    /// <exception cref="ValueError">There are some.</exception>
    public void Finish()
    {
        var unknown = config.Where(c => !_read.Contains(c.Key)).Select(c => $"'{c.Key}': {c.Value ?? "None"}").ToList();
        if (unknown.Count > 0)
        {
            throw new ValueError($"Unrecognized keyword arguments passed to {owner}: {{{string.Join(", ", unknown)}}}");
        }
    }

    private static object? Plain(object? value) => value is not JsonElement json ? value : json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(e => Plain(e)).ToArray(),
        _ => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
    };

    private bool Find(string name, out object? value)
    {
        _read.Add(name);
        var found = config.TryGetValue(name, out value);
        value = Plain(value);
        return found;
    }
}

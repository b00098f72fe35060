using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tensorflow.Ops;

/// <summary>An attribute of an op: its kind, the values it may take, its default.</summary>
internal sealed record AttrDef(
    string Name,
    string Kind,
    AttrValue? Default,
    IReadOnlyList<TF_DataType>? AllowedTypes,
    IReadOnlyList<string>? AllowedStrings,
    long? Minimum)
{
    private static readonly Dictionary<string, string> TypeSets = new()
    {
        ["numbertype"] = "float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, "
            + "qint16, quint16, uint16, complex128, half, uint32, uint64",
        ["realnumbertype"] = "float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, uint32, uint64",
    };

    /// <summary>As in TensorFlow's messages: "T:type,default=DT_FLOAT,allowed=[DT_HALF, DT_FLOAT]".</summary>
    public override string ToString()
    {
        var allowed = AllowedTypes?.Select(Proto) ?? AllowedStrings?.Select(s => $"\"{s}\"");
        return $"{Name}:{Kind}{(Default is null ? "" : $",default={Text(Default)}")}"
            + (Minimum is { } least ? $",min={least}" : "")
            + (allowed is null ? "" : $",allowed=[{string.Join(", ", allowed)}]");
    }

    private static string Proto(TF_DataType type) => "DT_" + OpNames.ShortType(type).ToUpperInvariant();

    private static string Text(AttrValue value) => value switch
    {
        AttrValue.Int i => i.Value.ToString(CultureInfo.InvariantCulture),
        AttrValue.Float f => f.Value.ToString(CultureInfo.InvariantCulture),
        AttrValue.Bool b => b.Value ? "true" : "false",
        AttrValue.Str s => $"\"{s.Value}\"",
        AttrValue.Type t => Proto(t.Value),
        AttrValue.ShapeOf s => s.Value.ToRuntimeString(),
        AttrValue.List list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        _ => "...",
    };

    /// <summary>
    /// Reads "alpha: float = 0.2", "T: {half, float} = DT_FLOAT", "N: int >= 1", "f: {'A', 'B'} = 'A'".
    /// </summary>
    public static AttrDef Parse(string text)
    {
        var (name, rest) = SplitAtColon(text);
        string? fallback = null;
        long? minimum = null;
        var bound = rest.IndexOf(">=", StringComparison.Ordinal);
        var equals = rest.IndexOf(" = ", StringComparison.Ordinal);
        if (equals >= 0)
        {
            (fallback, rest) = (rest[(equals + 3)..].Trim(), rest[..equals].Trim());
        }

        if (bound >= 0)
        {
            minimum = long.Parse(rest[(bound + 2)..].Trim(), CultureInfo.InvariantCulture);
            rest = rest[..bound].Trim();
        }

        var (kind, types, strings) = Choices(rest);
        return new(name, kind, fallback is null ? null : ParseDefault(kind, fallback), types, strings, minimum);
    }

    internal static (string Name, string Type) SplitAtColon(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return (text[..colon].Trim(), text[(colon + 1)..].Trim());
    }

    private static (string Kind, IReadOnlyList<TF_DataType>? Types, IReadOnlyList<string>? Strings) Choices(string text)
    {
        var inList = text.StartsWith("list(", StringComparison.Ordinal);
        var inner = inList ? text[5..^1].Trim() : text;
        var kind = inner;
        IReadOnlyList<TF_DataType>? types = null;
        IReadOnlyList<string>? strings = null;
        inner = TypeSets.TryGetValue(inner, out var set) ? $"{{{set}}}" : inner;
        if (inner.StartsWith('{'))
        {
            var items = inner[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var quoted = items[0].StartsWith('\'');
            kind = quoted ? "string" : "type";
            types = quoted ? null : [.. items.Select(DataTypes.Parse)];
            strings = quoted ? [.. items.Select(i => i.Trim('\''))] : null;
        }

        return (inList ? $"list({kind})" : kind, types, strings);
    }

    private static AttrValue ParseDefault(string kind, string text) => kind switch
    {
        "int" => long.Parse(text, CultureInfo.InvariantCulture),
        "float" => float.Parse(text, CultureInfo.InvariantCulture),
        "bool" => text == "true",
        "string" => text.Trim('\'', '"'),
        "type" => ParseType(text),
        "shape" => text == "{ unknown_rank: true }" ? Shape.Null : Shape.Scalar,
        "list(int)" => new AttrValue.List([.. Items(text).Select(i =>
            (AttrValue)long.Parse(i, CultureInfo.InvariantCulture))]),
        "list(type)" => new AttrValue.List([.. Items(text).Select(i => (AttrValue)ParseType(i))]),
        _ => new AttrValue.List([.. Items(text).Select(i => (AttrValue)i.Trim('\'', '"'))]),
    };

    private static IEnumerable<string> Items(string text) =>
        text.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static TF_DataType ParseType(string text) => DataTypes.Parse(
        text.StartsWith("DT_", StringComparison.Ordinal) ? text[3..].ToLowerInvariant() : text);
}

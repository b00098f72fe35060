using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Callbacks;

/// <summary>A file name with places for numbers, such as "e{epoch:02d}-{loss:.2f}.npz", in Python's notation.</summary>
internal static partial class FileTemplate
{
    /// <summary>The name with the numbers in their places.</summary>
    /// <param name="whole">Whole numbers by name.</param>
    /// <param name="logs">The other numbers.</param>
    /// <exception cref="KeyError">There is no number of a name.</exception>
    /// <exception cref="ValueError">A notation other than d and f with width and precision.</exception>
    public static string Fill(
        string template, IReadOnlyDictionary<string, int> whole, IReadOnlyDictionary<string, float> logs) =>
        Place().Replace(template, place => place.Value switch
        {
            "{{" => "{",
            "}}" => "}",
            _ when whole.TryGetValue(place.Groups["name"].Value, out var number) => Whole(number, place, template),
            _ when logs.TryGetValue(place.Groups["name"].Value, out var log) => Real(log, place, template),
            _ => throw new KeyError($"Failed to format this callback filepath: \"{template}\". "
                + $"Reason: '{place.Groups["name"].Value}'. Expected a name of a log. Received logs: "
                + $"{string.Join(", ", whole.Keys.Concat(logs.Keys))}."),
        });

    private static string Whole(int number, Match place, string template)
    {
        var spec = Parsed(place, template);
        return spec.Kind is 'd' or ' ' && spec.Precision is null
            ? Padded(number.ToString(CultureInfo.InvariantCulture), spec)
            : Real(number, place, template);
    }

    private static string Real(double number, Match place, string template)
    {
        var spec = Parsed(place, template);
        return Padded(spec.Kind switch
        {
            _ when !double.IsFinite(number) => ConfigText.Number(number),
            'f' => Fixed(number, spec.Precision ?? 6),
            ' ' when spec.Precision is null => ConfigText.Number(number),
            _ => throw NotKnown(place, template),
        }, spec);
    }

    // Python rounds halves to the even digit; decimals hold the halves that a float32 can be exactly
    private static string Fixed(double number, int digits)
    {
        var isSmall = Math.Abs(number) < 1e15 && digits < 15;
        return isSmall
            ? Math.Round((decimal)number, digits).ToString($"F{digits}", CultureInfo.InvariantCulture)
            : number.ToString($"F{digits}", CultureInfo.InvariantCulture);
    }

    private static string Padded(string text, Spec spec) => spec switch
    {
        { IsZero: true } when text.StartsWith('-') => "-" + text[1..].PadLeft(spec.Width - 1, '0'),
        { IsZero: true } => text.PadLeft(spec.Width, '0'),
        _ => text.PadLeft(spec.Width),
    };

    private static Spec Parsed(Match place, string template)
    {
        var spec = Notation().Match(place.Groups["spec"].Value);
        return spec.Success
            ? new(
                spec.Groups[1].Length > 0, Number(spec.Groups[2]) ?? 0, Number(spec.Groups[3]),
                spec.Groups[4].Length > 0 ? spec.Groups[4].Value[0] : ' ')
            : throw NotKnown(place, template);
    }

    private static int? Number(Group digits) =>
        digits.Length > 0 ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    private static ValueError NotKnown(Match place, string template) => new(
        $"Failed to format this callback filepath: \"{template}\". Expected a notation such as 02d for whole numbers "
        + $"or .2f for others. Received: {place.Value}");

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>\w+)(:(?<spec>[^{}]*))?\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(0?)(\d{0,3})(?:\.(\d{1,2}))?([df]?)$")]
    private static partial Regex Notation();

    private sealed record Spec(bool IsZero, int Width, int? Precision, char Kind);
}

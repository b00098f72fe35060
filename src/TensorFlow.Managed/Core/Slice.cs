using System;
using System.Globalization;

namespace Tensorflow;

/// <summary>One place of an index: Python's start:stop:step, a single index, "..." or a new axis.</summary>
public sealed class Slice : IEquatable<Slice>
{
    /// <summary>
    /// start:stop:step; null stands for "from the end where the step begins" and "to the other end".
    /// </summary>
    /// <exception cref="ValueError">The step is 0.</exception>
    public Slice(int? start = null, int? stop = null, int step = 1, bool isIndex = false)
    {
        if (step == 0)
        {
            throw new ValueError("slice step cannot be zero");
        }

        (Start, Stop, Step, IsIndex) = (start, stop, step, isIndex);
    }

    /// <summary>Python's notation: "1:3", "::-1", ":", "2", "...", "newaxis".</summary>
    /// <exception cref="ValueError">The text is not of that form.</exception>
    public Slice(string slice_notation)
    {
        string text = slice_notation.Trim();
        Step = 1;
        if (text is "..." or "newaxis" or "None" or "np.newaxis")
        {
            (IsEllipsis, IsNewAxis) = (text == "...", text != "...");
            return;
        }

        string[] parts = text.Split(':');
        if (parts.Length > 3)
        {
            throw Malformed(slice_notation);
        }

        Start = Number(parts[0], slice_notation);
        IsIndex = parts.Length == 1;
        if (IsIndex && Start is null)
        {
            throw Malformed(slice_notation);
        }

        Stop = parts.Length > 1 ? Number(parts[1], slice_notation) : null;
        Step = parts.Length > 2 ? Number(parts[2], slice_notation) ?? 1 : 1;
        if (Step == 0)
        {
            throw new ValueError("slice step cannot be zero");
        }
    }

    private Slice(bool ellipsis, bool newAxis) => (IsEllipsis, IsNewAxis, Step) = (ellipsis, newAxis, 1);

    /// <summary>":", the whole dimension.</summary>
    public static Slice All { get; } = new();

    /// <summary>"...", as many whole dimensions as the other places leave.</summary>
    public static Slice Ellipsis { get; } = new(true, false);

    /// <summary>A new dimension of size 1.</summary>
    public static Slice NewAxis { get; } = new(false, true);

    /// <summary>First position; negative ones count from the end.</summary>
    public int? Start { get; }

    /// <summary>The position before which to stop; negative ones count from the end.</summary>
    public int? Stop { get; }

    /// <summary>Distance between positions, not 0.</summary>
    public int Step { get; }

    /// <summary>A single position, which takes its dimension away.</summary>
    public bool IsIndex { get; }

    /// <summary>Whether this is "...".</summary>
    public bool IsEllipsis { get; }

    /// <summary>Whether this adds a dimension.</summary>
    public bool IsNewAxis { get; }

    /// <summary>A single position.</summary>
    public static Slice Index(int index) => new(index, null, 1, true);

    /// <summary>Comma-separated places: "1:3, ::-1".</summary>
    public static Slice[] ParseSlices(string multi_slice_notation) =>
        Array.ConvertAll(multi_slice_notation.Split(','), part => new Slice(part));

    /// <summary>A single position.</summary>
    public static implicit operator Slice(int index) => Index(index);

    /// <summary>Python's notation.</summary>
    public static implicit operator Slice(string slice) => new(slice);

    /// <summary>A C# index; ^1 is the last position.</summary>
    public static implicit operator Slice(Index index) =>
        Index(index.IsFromEnd ? (index.Value == 0 ? int.MaxValue : -index.Value) : index.Value);

    /// <summary>A C# range; ends beyond the dimension are cut, as in Python.</summary>
    public static implicit operator Slice(Range range) => new(
        range.Start.IsFromEnd ? (range.Start.Value == 0 ? int.MaxValue : -range.Start.Value) : range.Start.Value,
        range.End.IsFromEnd ? (range.End.Value == 0 ? null : -range.End.Value) : range.End.Value);

    /// <summary>Equal places.</summary>
    public static bool operator ==(Slice? a, Slice? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Different places.</summary>
    public static bool operator !=(Slice? a, Slice? b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Slice? other) => other is not null && Parts == other.Parts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Slice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.GetHashCode();

    /// <summary>Python's notation.</summary>
    public override string ToString() => IsEllipsis ? "..." : IsNewAxis ? "newaxis" : IsIndex ? $"{Start}"
        : Step == 1 ? $"{Start}:{Stop}" : $"{Start}:{Stop}:{Step}";

    private (int?, int?, int, bool, bool, bool) Parts => (Start, Stop, Step, IsIndex, IsEllipsis, IsNewAxis);

    /// <summary>
    /// First position and number of positions in a dimension of that size, by Python's slice.indices.
    /// </summary>
    internal (long Start, long Count) Resolve(long size)
    {
        long lowest = Step > 0 ? 0 : -1, highest = Step > 0 ? size : size - 1;
        long Place(int? value, long otherwise) => value is not { } v ? otherwise
            : Math.Clamp(v < 0 ? v + size : v, lowest, highest);
        long start = Place(Start, Step > 0 ? lowest : highest), stop = Place(Stop, Step > 0 ? highest : lowest);
        long count = Step > 0 ? (stop - start + Step - 1) / Step : (start - stop - Step - 1) / -Step;
        return (start, Math.Max(0, count));
    }

    private static int? Number(string text, string whole)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite
            | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int value)
            ? value : throw Malformed(whole);
    }

    private static ValueError Malformed(string text) =>
        new($"Expected a slice such as \"1:3\", \"::-1\", \"0\" or \"...\". Received: \"{text}\".");
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow;

/// <summary>A static shape: sizes by dimension, -1 for an unknown size, or an unknown rank.</summary>
public sealed class Shape : IEquatable<Shape>
{
    private readonly long[]? _dims;
    private readonly bool _isKnown;
    private long _size = -1;

    /// <summary>A shape of known rank; -1 stands for an unknown size.</summary>
    /// <exception cref="ValueError">A size is below -1.</exception>
    public Shape(params long[]? dims)
    {
        foreach (var d in dims ?? [])
        {
            if (d < -1)
            {
                throw new ValueError($"Dimension {d} must be >= 0. Received: {Text(dims!)}.");
            }
        }

        (_dims, _isKnown) = (dims, dims is not null && !dims.AsSpan().Contains(-1));
    }

    /// <summary>A shape of known rank from 32-bit sizes.</summary>
    public Shape(int[] dims)
        : this(Array.ConvertAll(dims, d => (long)d))
    {
    }

    /// <summary>Unknown rank.</summary>
    public static Shape Null { get; } = new((long[]?)null);

    /// <summary>Rank 0.</summary>
    public static Shape Scalar { get; } = new(Array.Empty<long>());

    /// <summary>The sizes; empty for a scalar.</summary>
    /// <exception cref="ValueError">The rank is unknown.</exception>
    public long[] dims => _dims ?? throw new ValueError("as_list() is not defined on an unknown TensorShape.");

    /// <summary>The rank; -1 if unknown.</summary>
    public int ndim => _dims?.Length ?? -1;

    /// <summary>Alias of <see cref="ndim"/>, Python's name.</summary>
    public int rank => ndim;

    /// <summary>The number of elements; -1 if any size is unknown.</summary>
    public long size => _size >= 0 || !_isKnown ? _size : _size = Count(_dims!);

    /// <summary>Every size is known.</summary>
    public bool IsFullyDefined => _isKnown;

    /// <summary>The rank is 0.</summary>
    public bool IsScalar => _dims is { Length: 0 };

    /// <summary>The rank is unknown.</summary>
    public bool IsNull => _dims is null;

    internal bool RankKnown => _dims is not null;

    /// <summary>The size of one dimension; -1 if unknown.</summary>
    public long this[int index] => dims[index];

    /// <summary>The size of one dimension, counted from either end.</summary>
    public long this[Index index] => dims[index];

    /// <summary>The sizes of a range of dimensions.</summary>
    public long[] this[Range range] => dims[range];

    /// <summary>Equal rank and sizes.</summary>
    public static bool operator ==(Shape? a, Shape? b) =>
        ReferenceEquals(a, b) || (a is not null && a.Equals(b));

    /// <summary>Different rank or sizes.</summary>
    public static bool operator !=(Shape? a, Shape? b) => !(a == b);

    /// <summary>One dimension of that size.</summary>
    public static implicit operator Shape(int dim) => new((long)dim);

    /// <summary>One dimension of that size.</summary>
    public static implicit operator Shape(long dim) => new(dim);

    /// <summary>The sizes in order.</summary>
    public static implicit operator Shape(int[] dims) => new(dims);

    /// <summary>The sizes in order.</summary>
    public static implicit operator Shape(long[] dims) => new(dims);

    /// <summary>Two dimensions.</summary>
    public static implicit operator Shape((long, long) d) => new(d.Item1, d.Item2);

    /// <summary>Three dimensions.</summary>
    public static implicit operator Shape((long, long, long) d) => new(d.Item1, d.Item2, d.Item3);

    /// <summary>Four dimensions.</summary>
    public static implicit operator Shape((long, long, long, long) d) => new(d.Item1, d.Item2, d.Item3, d.Item4);

    /// <summary>Five dimensions.</summary>
    public static implicit operator Shape((long, long, long, long, long) d) =>
        new(d.Item1, d.Item2, d.Item3, d.Item4, d.Item5);

    /// <summary>The sizes.</summary>
    public static implicit operator long[](Shape shape) => (long[])shape.dims.Clone();

    /// <summary>The sizes as 32-bit integers.</summary>
    public static implicit operator int[](Shape shape) => Array.ConvertAll(shape.dims, d => checked((int)d));

    /// <summary>Takes a matrix's shape apart.</summary>
    public void Deconstruct(out long h, out long w) => (h, w) = (dims[0], dims[1]);

    /// <summary>The sizes as 32-bit integers.</summary>
    public int[] as_int_list() => this;

    /// <summary>True if a value could have both shapes: equal ranks, equal known sizes.</summary>
    public bool is_compatible_with(Shape other)
    {
        if (_dims is null || other._dims is null || ReferenceEquals(_dims, other._dims))
        {
            return true;
        }

        var fits = _dims.Length == other._dims.Length;
        for (var i = 0; fits && i < _dims.Length; i++)
        {
            fits = Fits(_dims[i], other._dims[i]);
        }

        return fits;
    }

    /// <summary>What both shapes say together.</summary>
    /// <exception cref="ValueError">They contradict each other.</exception>
    public Shape merge_with(Shape other)
    {
        if (!is_compatible_with(other))
        {
            throw new ValueError($"Shapes {this} and {other} are not compatible");
        }

        return _dims is null ? other
            : other._dims is null || _isKnown ? this
            : new(_dims.Zip(other._dims, Math.Max).ToArray());
    }

    /// <summary>In which way two shapes contradict each other, in the runtime's words.</summary>
    internal static string Contradiction(Shape a, Shape b)
    {
        if (a.ndim != b.ndim)
        {
            return $"Shapes must be equal rank, but are {a.ndim} and {b.ndim}";
        }

        var d = Enumerable.Range(0, a.ndim).First(n => !Fits(a[n], b[n]));
        return $"Dimension {d} in both shapes must be equal, but are {a[d]} and {b[d]}. "
            + $"Shapes are {a.ToRuntimeString()} and {b.ToRuntimeString()}.";
    }

    /// <summary>The sizes of this shape followed by those of another; unknown rank if either is unknown.</summary>
    public Shape concatenate(Shape other) =>
        _dims is null || other._dims is null ? Null : new(_dims.Concat(other._dims).ToArray());

    /// <summary>A shape of that rank with every size unknown.</summary>
    public static Shape UnknownOfRank(int rank) => new(Enumerable.Repeat(-1L, rank).ToArray());

    /// <summary>Dimensions from first (inclusive) to last (exclusive).</summary>
    internal Shape Slice(int first, int last) => new(dims[first..last]);

    /// <inheritdoc/>
    public bool Equals(Shape? other) =>
        other is not null && (_dims is null ? other._dims is null
            : other._dims is not null && _dims.AsSpan().SequenceEqual(other._dims));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        Shape s => Equals(s),
        long[] a => Equals(new Shape(a)),
        int[] a => Equals(new Shape(a)),
        int i => Equals((Shape)i),
        ValueTuple<int, int> t => Equals(new Shape(t.Item1, t.Item2)),
        ValueTuple<int, int, int> t => Equals(new Shape(t.Item1, t.Item2, t.Item3)),
        ValueTuple<int, int, int, int> t => Equals(new Shape(t.Item1, t.Item2, t.Item3, t.Item4)),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var d in _dims ?? [])
        {
            hash.Add(d);
        }

        return hash.ToHashCode();
    }

    /// <summary>Python's form: "(2, 3)", "(2,)", "(None, 3)", "&lt;unknown&gt;".</summary>
    public override string ToString() => _dims is null ? "<unknown>" : Text(_dims);

    /// <summary>The form of graphs: "(2, 3)", "(?, 3)", "&lt;unknown&gt;".</summary>
    internal string ToGraphString() => ToString().Replace("None", "?", StringComparison.Ordinal);

    /// <summary>The runtime's form: "[2,3]", "[?,3]", "&lt;unknown&gt;".</summary>
    internal string ToRuntimeString() =>
        _dims is null ? "<unknown>" : $"[{string.Join(",", _dims.Select(d => d < 0 ? "?" : $"{d}"))}]";

    /// <summary>Product of sizes, refused where it passes 2^63.</summary>
    internal static long Count(ReadOnlySpan<long> dims)
    {
        if (dims.Contains(0))
        {
            return 0;
        }

        long count = 1;
        foreach (var d in dims)
        {
            count = Math.BigMul(count, d, out var low) == 0 && low >= 0
                ? low
                : throw new InvalidArgumentError($"Shape {Text(dims.ToArray())} has too many elements");
        }

        return count;
    }

    private static bool Fits(long a, long b) => a < 0 || b < 0 || a == b;

    private static string Text(IReadOnlyList<long> dims)
    {
        var text = string.Join(", ", dims.Select(d => d < 0 ? "None" : $"{d}"));
        return dims.Count == 1 ? $"({text},)" : $"({text})";
    }
}

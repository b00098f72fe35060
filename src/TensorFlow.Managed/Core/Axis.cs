using System;
using System.Linq;

namespace Tensorflow;

/// <summary>One dimension or several, as reductions take them; negative numbers count from the last.</summary>
public sealed class Axis
{
    /// <summary>The given dimensions.</summary>
    public Axis(params int[] axis) => this.axis = axis;

    /// <summary>The numbers as given.</summary>
    public int[] axis { get; }

    /// <summary>How many dimensions are named.</summary>
    public int size => axis.Length;

    /// <summary>Made from one number, not from a list.</summary>
    public bool IsScalar { get; init; }

    /// <summary>The number at a place.</summary>
    public int this[int index] => axis[index];

    /// <summary>One dimension.</summary>
    public static implicit operator Axis(int axis) => new(axis) { IsScalar = true };

    /// <summary>Two dimensions.</summary>
    public static implicit operator Axis((int, int) axis) => new(axis.Item1, axis.Item2);

    /// <summary>Three dimensions.</summary>
    public static implicit operator Axis((int, int, int) axis) => new(axis.Item1, axis.Item2, axis.Item3);

    /// <summary>The dimensions of a list.</summary>
    public static implicit operator Axis(int[] axis) => new(axis);

    /// <summary>The dimensions of a list.</summary>
    public static implicit operator Axis(long[] axis) => new(Array.ConvertAll(axis, a => checked((int)a)));

    /// <summary>The numbers of a list, written as a shape.</summary>
    public static implicit operator Axis(Shape axis) => new(axis.as_int_list());

    /// <summary>The first number.</summary>
    public static implicit operator int(Axis axis) => axis.axis[0];

    /// <summary>The numbers.</summary>
    public static implicit operator int[](Axis axis) => axis.axis;

    /// <inheritdoc/>
    public override string ToString() => IsScalar ? $"{axis[0]}" : $"({string.Join(", ", axis)})";

    /// <summary>The dimensions as 0..ndim-1, ascending.</summary>
    /// <exception cref="ValueError">A dimension is not there or is named twice.</exception>
    internal int[] Resolve(int ndim)
    {
        int[] found = [.. axis.Select(a => Resolve(a, ndim)).Order()];
        return found.Distinct().Count() == found.Length ? found
            : throw new ValueError($"duplicate value in 'axis'. Received: {this}.");
    }

    /// <summary>One dimension as 0..ndim-1.</summary>
    internal static int Resolve(int axis, int ndim) => axis >= -ndim && axis < ndim
        ? (axis < 0 ? axis + ndim : axis)
        : throw new ValueError($"axis {axis} is out of bounds for array of dimension {ndim}");
}

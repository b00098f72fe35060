using System;
using System.Linq;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>
/// An operand of two after the sums over labels that neither the other nor the result has: they come first, which
/// matters at infinities.
/// </summary>
internal sealed class EinsumPartial<T>
    where T : unmanaged, INumberBase<T>
{
    private readonly EinsumLoop? _sum;
    private readonly T[] _sums = [];

    /// <summary>Works out what there is to sum of an operand of these sizes.</summary>
    public EinsumPartial(EinsumEquation equation, int operand, Shape shape)
    {
        Labels = equation.Inputs[operand];
        Shape = shape;
        var needed = equation.Output + equation.Inputs[1 - operand];
        if (Labels.All(needed.Contains))
        {
            return;
        }

        // a label twice has one size
        var sizes = Labels.Zip(shape.dims).DistinctBy(l => l.First).ToDictionary(l => l.First, l => l.Second);
        var (whole, rest) = (Labels, new string([.. Labels.Distinct().Where(needed.Contains)]));
        (Labels, Shape) = (rest, new Shape([.. rest.Select(l => sizes[l])]));
        _sum = new(new EinsumEquation([whole], rest), [shape], Shape, sizes);
        _sums = new T[Shape.size];
    }

    /// <summary>The labels that are left.</summary>
    public string Labels { get; }

    /// <summary>The sizes of these.</summary>
    public Shape Shape { get; }

    /// <summary>The sums; the operand itself where there are none.</summary>
    public ReadOnlySpan<T> Of(ReadOnlySpan<T> x)
    {
        _sum?.Run(x, _sums);
        return _sum is null ? x : _sums;
    }
}

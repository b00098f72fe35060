using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>The elements of x that a strided slice takes.</summary>
/// <param name="Offset">Where the first lies.</param>
/// <param name="Steps">How many elements apart, for each axis.</param>
/// <param name="Dims">How many, for each axis.</param>
internal readonly record struct StridedView(int Offset, int[] Steps, int[] Dims)
{
    /// <summary>Reads begin, end and strides, which are the inputs from the given one on.</summary>
    public static StridedView Of(Shape x, KernelContext k, int first, SliceMasks masks) =>
        Of(x, k, first, masks, out _);

    /// <summary>The same, and the shape that comes out.</summary>
    /// <param name="x">The shape of what is sliced.</param>
    /// <param name="k">The node's memory.</param>
    /// <param name="first">The input that holds begin.</param>
    /// <param name="masks">What stands for a whole axis, a new one, or one that goes.</param>
    /// <param name="result">The shape of the slice.</param>
    public static StridedView Of(Shape x, KernelContext k, int first, SliceMasks masks, out Shape result)
    {
        var spec = SliceSpec.Of(
            x, TensorInts.Read(k.In(first)), TensorInts.Read(k.In(first + 1)), TensorInts.Read(k.In(first + 2)), masks);
        result = spec.Result;
        var steps = new int[x.ndim];
        StridedCopy.Dense(x.as_int_list(), steps);
        var offset = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (spec.Count[i] > 0)
            {
                offset += (int)spec.Start[i] * steps[i];
            }

            // A stride beyond the axis takes one element, for which no step is needed.
            steps[i] = spec.Count[i] > 1 ? steps[i] * (int)spec.Strides[i] : 0;
        }

        return new(offset, steps, Array.ConvertAll(spec.Count, c => (int)c));
    }
}

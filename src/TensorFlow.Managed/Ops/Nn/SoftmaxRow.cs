using System;
using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Nn;

/// <summary>The part of softmax that all ops of it share.</summary>
internal static class SoftmaxRow
{
    /// <summary>e^(x - top) in y, for the largest element top; x has one element or as many as y.</summary>
    /// <returns>The sum of y.</returns>
    public static T Exponentials<T>(ReadOnlySpan<T> x, Span<T> y, out T top)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x.Length != y.Length)
        {
            y.Fill(x[0]);
            x = y;
        }

        top = Reduce.Row(x, default(MaxReducer<T>));
        BinaryLoop.Run(x, top, y, default(Softmax.ExpOfDifference<T>));
        return Reduce.Row<T, SumReducer<T>>(y, default);
    }
}

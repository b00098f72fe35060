using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Reduction;

/// <summary>The sum of squares, in one order.</summary>
public static class SquareSum
{
    private const int Block = 512;

    /// <summary>The totals of blocks of 512 squares (see <see cref="Reduce.Row"/>), added in order.</summary>
    public static T Of<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumberBase<T>
    {
        Span<T> squares = stackalloc T[Block];
        var total = T.Zero;
        for (var at = 0; at < x.Length; at += Block)
        {
            var part = x.Slice(at, Math.Min(Block, x.Length - at));
            UnaryLoop.Run(part, squares[..part.Length], default(Square<T>));
            total += Reduce.Row<T, SumReducer<T>>(squares[..part.Length], default);
        }

        return total;
    }

    private readonly struct Square<T> : IUnary<T>
        where T : unmanaged, INumberBase<T>
    {
        public T Invoke(T x) => x * x;

        public Vector512<T> Invoke(Vector512<T> x) => x * x;
    }
}

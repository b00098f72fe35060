using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Binary operators, comparisons and select over row-major operands of different shapes.</summary>
/// <remarks>
/// Shapes need not be padded: they are aligned on the right. They must go together (<c>Broadcast.Shape</c>), and the
/// result holds as many elements as their broadcast shape. It may be an operand that has the shape of the result.
/// </remarks>
public static class BroadcastLoop
{
    /// <summary>z = op(x, y).</summary>
    public static void Run<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<int> xShape, ReadOnlySpan<T> y, ReadOnlySpan<int> yShape, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        var rank = Math.Max(1, Math.Max(xShape.Length, yShape.Length));
        Span<int> room = stackalloc int[3 * rank];
        var walk = new BroadcastWalk(xShape, yShape, [], room.Slice(0, rank), room.Slice(rank, rank));
        if (z.Length > 0 && walk.IsShortRow(BroadcastWalk.B))
        {
            ShortRows(x, y, z, op);
        }
        else if (z.Length > 0 && walk.IsShortRow(BroadcastWalk.A))
        {
            ShortRows(y, x, z, new Swapped<T, TOp>(op));
        }
        else
        {
            var rows = new BinaryRows<T, TOp>(x, y, z, op, walk.InnerRepeats);
            BroadcastWalk.Run(walk, ref rows, room.Slice(2 * rank));
        }
    }

    /// <summary>z = op(x, y) for an operator without a vector form.</summary>
    public static void Scalar<TIn, TOut, TOp>(
        ReadOnlySpan<TIn> x, ReadOnlySpan<int> xShape,
        ReadOnlySpan<TIn> y, ReadOnlySpan<int> yShape, Span<TOut> z, TOp op)
        where TOp : struct, IScalarBinary<TIn, TOut>
    {
        var rank = Math.Max(1, Math.Max(xShape.Length, yShape.Length));
        Span<int> room = stackalloc int[3 * rank];
        var walk = new BroadcastWalk(xShape, yShape, [], room.Slice(0, rank), room.Slice(rank, rank));
        var rows = new ScalarRows<TIn, TOut, TOp>(x, y, z, op, walk.InnerRepeats);
        BroadcastWalk.Run(walk, ref rows, room.Slice(2 * rank));
    }

    /// <summary>z = whether the predicate of x and y holds.</summary>
    public static void Compare<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<int> xShape,
        ReadOnlySpan<T> y, ReadOnlySpan<int> yShape, Span<bool> z, TOp op)
        where T : unmanaged
        where TOp : struct, IComparison<T>
    {
        var rank = Math.Max(1, Math.Max(xShape.Length, yShape.Length));
        Span<int> room = stackalloc int[3 * rank];
        var walk = new BroadcastWalk(xShape, yShape, [], room.Slice(0, rank), room.Slice(rank, rank));
        var rows = new CompareRows<T, TOp>(x, y, z, op, walk.InnerRepeats);
        BroadcastWalk.Run(walk, ref rows, room.Slice(2 * rank));
    }

    /// <summary>y = condition ? t : e.</summary>
    public static void Select<T>(
        ReadOnlySpan<bool> condition, ReadOnlySpan<int> conditionShape,
        ReadOnlySpan<T> t, ReadOnlySpan<int> tShape, ReadOnlySpan<T> e, ReadOnlySpan<int> eShape, Span<T> y)
    {
        var rank = Math.Max(1, Math.Max(conditionShape.Length, Math.Max(tShape.Length, eShape.Length)));
        Span<int> room = stackalloc int[3 * rank];
        var walk = new BroadcastWalk(
            conditionShape, tShape, eShape, room.Slice(0, rank), room.Slice(rank, rank));
        var rows = new SelectRows<T>(condition, t, e, y, walk.InnerRepeats);
        BroadcastWalk.Run(walk, ref rows, room.Slice(2 * rank));
    }

    /// <summary>x (rows, n) against y (n) for small n: y is laid out several times to fill vectors.</summary>
    private static void ShortRows<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        Span<T> room = stackalloc T[256];
        var tile = room.Slice(0, Math.Min(256 / y.Length * y.Length, z.Length));
        for (var i = 0; i < tile.Length; i += y.Length)
        {
            y.CopyTo(tile.Slice(i));
        }

        for (var i = 0; i < z.Length; i += tile.Length)
        {
            var length = Math.Min(tile.Length, z.Length - i);
            BinaryLoop.Run(x.Slice(i, length), tile.Slice(0, length), z.Slice(i, length), op);
        }
    }

    private readonly struct Swapped<T, TOp>(TOp op) : IBinary<T>
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        public T Invoke(T x, T y) => op.Invoke(y, x);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => op.Invoke(y, x);
    }

    private readonly ref struct BinaryRows<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z, TOp op, int repeats) : IBroadcastRow
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        private readonly ReadOnlySpan<T> _x = x;
        private readonly ReadOnlySpan<T> _y = y;
        private readonly Span<T> _z = z;

        public void Row(int a, int b, int c, int result, int length)
        {
            var z = _z.Slice(result, length);
            if ((repeats & BroadcastWalk.A) != 0)
            {
                BinaryLoop.Run(_x[a], _y.Slice(b, length), z, op);
            }
            else if ((repeats & BroadcastWalk.B) != 0)
            {
                BinaryLoop.Run(_x.Slice(a, length), _y[b], z, op);
            }
            else
            {
                BinaryLoop.Run(_x.Slice(a, length), _y.Slice(b, length), z, op);
            }
        }
    }

    private readonly ref struct ScalarRows<TIn, TOut, TOp>(
        ReadOnlySpan<TIn> x, ReadOnlySpan<TIn> y, Span<TOut> z, TOp op, int repeats) : IBroadcastRow
        where TOp : struct, IScalarBinary<TIn, TOut>
    {
        private readonly ReadOnlySpan<TIn> _x = x;
        private readonly ReadOnlySpan<TIn> _y = y;
        private readonly Span<TOut> _z = z;

        public void Row(int a, int b, int c, int result, int length)
        {
            var z = _z.Slice(result, length);
            if ((repeats & BroadcastWalk.A) != 0)
            {
                ScalarLoop.Run(_x[a], _y.Slice(b, length), z, op);
            }
            else if ((repeats & BroadcastWalk.B) != 0)
            {
                ScalarLoop.Run(_x.Slice(a, length), _y[b], z, op);
            }
            else
            {
                ScalarLoop.Run(_x.Slice(a, length), _y.Slice(b, length), z, op);
            }
        }
    }

    private readonly ref struct CompareRows<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> z, TOp op, int repeats) : IBroadcastRow
        where T : unmanaged
        where TOp : struct, IComparison<T>
    {
        private readonly ReadOnlySpan<T> _x = x;
        private readonly ReadOnlySpan<T> _y = y;
        private readonly Span<bool> _z = z;

        public void Row(int a, int b, int c, int result, int length)
        {
            var z = _z.Slice(result, length);
            if ((repeats & BroadcastWalk.A) != 0)
            {
                CompareLoop.Run(_x[a], _y.Slice(b, length), z, op);
            }
            else if ((repeats & BroadcastWalk.B) != 0)
            {
                CompareLoop.Run(_x.Slice(a, length), _y[b], z, op);
            }
            else
            {
                CompareLoop.Run(_x.Slice(a, length), _y.Slice(b, length), z, op);
            }
        }
    }

    private readonly ref struct SelectRows<T>(
        ReadOnlySpan<bool> condition, ReadOnlySpan<T> t, ReadOnlySpan<T> e, Span<T> y, int repeats) : IBroadcastRow
    {
        private readonly ReadOnlySpan<bool> _condition = condition;
        private readonly ReadOnlySpan<T> _t = t;
        private readonly ReadOnlySpan<T> _e = e;
        private readonly Span<T> _y = y;

        public void Row(int a, int b, int c, int result, int length)
        {
            var stepA = (repeats & BroadcastWalk.A) == 0 ? 1 : 0;
            var stepB = (repeats & BroadcastWalk.B) == 0 ? 1 : 0;
            var stepC = (repeats & BroadcastWalk.C) == 0 ? 1 : 0;
            for (var i = 0; i < length; i++)
            {
                _y[result + i] = _condition[a + (i * stepA)] ? _t[b + (i * stepB)] : _e[c + (i * stepC)];
            }
        }
    }
}

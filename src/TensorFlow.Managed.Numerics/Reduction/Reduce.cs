using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Reduction;

/// <summary>Reductions of row-major tensors over any set of axes, always in the same order.</summary>
/// <remarks>
/// The order, for W lanes (64 bytes: 16 float, 16 int, 8 double): neighbouring axes of one kind are joined first.
/// Innermost run reduced: each of its rows goes through <see cref="Row"/>, and the rows that meet in one output are
/// combined in row-major order. Innermost run kept, of n columns: every column takes its elements in row-major order
/// if n is at least W; else element i of the column goes to the total i modulo W / n, and the totals are combined in
/// order.
/// So the bits depend on the shape and the axes alone: not on the machine, nor on how a caller shares out the outputs.
/// </remarks>
public static class Reduce
{
    /// <summary>
    /// y = x reduced over the axes (negative ones count from the end); y has the elements of
    /// <see cref="ReductionShape.Of"/> and may not overlap x.
    /// </summary>
    public static void Run<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        Span<bool> reduced = stackalloc bool[shape.Length];
        Span<int> lengths = stackalloc int[shape.Length];
        ReductionShape.Mark(axes, reduced);
        var count = 1L;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            count *= reduced[axis] ? shape[axis] : 1;
        }

        if (count == 1)
        {
            // nothing is reduced: as in TensorFlow a copy, which keeps the sign of zero
            x.CopyTo(y);
            return;
        }

        y.Fill(op.Start);
        if (x.Length > 0)
        {
            var runs = ReductionShape.Join(shape, reduced, lengths, out var first);
            Walk(x, lengths.Slice(0, runs), first, y, op);
        }

        for (var i = 0; i < y.Length; i++)
        {
            y[i] = op.Finish(y[i], count);
        }
    }

    /// <summary>
    /// The total of a row, without <see cref="IReducer{T}.Finish"/>: lane l of W takes the elements l, l + W, l + 2W,
    /// ... from <see cref="IReducer{T}.Start"/> on; then lane l takes lane l + W/2, l + W/4, ... until one is left.
    /// </summary>
    public static T Row<T, TOp>(ReadOnlySpan<T> x, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T> => RowLoop.Run(x, op);

    /// <summary>A row-major matrix reduced over its rows, as <see cref="Run"/> does it; y has as many elements as there
    /// are columns, at least one.</summary>
    public static void Rows<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        if (x.Length == y.Length)
        {
            x.CopyTo(y);
            return;
        }

        y.Fill(op.Start);
        if (y.Length == 1)
        {
            y[0] = op.Invoke(y[0], x.IsEmpty ? op.Start : RowLoop.Run(x, op));
        }
        else
        {
            ColumnLoop.Run(x, y, op);
        }

        var count = x.Length / y.Length;
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = op.Finish(y[i], count);
        }
    }

    /// <summary>The mean; integers are summed in 64 bits and the quotient is cut off toward zero.</summary>
    public static void Mean<T>(ReadOnlySpan<T> x, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(long) || !T.IsZero(T.CreateTruncating(0.5)))
        {
            Run(x, shape, axes, y, default(MeanReducer<T>));
            return;
        }

        var room = ArrayPool<long>.Shared.Rent(x.Length + y.Length);
        var wide = room.AsSpan(0, x.Length);
        var means = room.AsSpan(x.Length, y.Length);
        ScalarLoop.Run<T, long, Cast<T, long>>(x, wide, default);
        Run<long, MeanReducer<long>>(wide, shape, axes, means, default);
        ScalarLoop.Run<long, T, Cast<long, T>>(means, y, default);
        ArrayPool<long>.Shared.Return(room);
    }

    /// <summary>Whether any element is true; y has the elements of the reduced shape.</summary>
    public static void Any(ReadOnlySpan<bool> x, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<bool> y) =>
        Run(MemoryMarshal.Cast<bool, byte>(x), shape, axes, MemoryMarshal.Cast<bool, byte>(y), default(AnyReducer));

    /// <summary>Whether all elements are true; y has the elements of the reduced shape.</summary>
    public static void All(ReadOnlySpan<bool> x, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<bool> y) =>
        Run(MemoryMarshal.Cast<bool, byte>(x), shape, axes, MemoryMarshal.Cast<bool, byte>(y), default(AllReducer));

    /// <summary>Takes the outermost run off until one row, or one block of columns, is left.</summary>
    private static void Walk<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<int> runs, bool reduced, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        if (runs.Length <= 1 && !reduced)
        {
            BinaryLoop.Run(y, x, y, new Step<T, TOp>(op));
        }
        else if (runs.Length == 1)
        {
            y[0] = op.Invoke(y[0], RowLoop.Run(x, op));
        }
        else if (runs.Length == 2 && reduced)
        {
            ColumnLoop.Run(x, y, op);
        }
        else if (runs.Length == 2)
        {
            for (var i = 0; i < y.Length; i++)
            {
                y[i] = op.Invoke(y[i], RowLoop.Run(x.Slice(i * runs[1], runs[1]), op));
            }
        }
        else
        {
            var part = x.Length / runs[0];
            var target = reduced ? y.Length : y.Length / runs[0];
            for (var i = 0; i < runs[0]; i++)
            {
                var to = reduced ? y : y.Slice(i * target, target);
                Walk(x.Slice(i * part, part), runs.Slice(1), !reduced, to, op);
            }
        }
    }

    private readonly struct Cast<TIn, TOut> : IScalarUnary<TIn, TOut>
        where TIn : INumberBase<TIn>
        where TOut : INumberBase<TOut>
    {
        public TOut Invoke(TIn x) => TOut.CreateTruncating(x);
    }

    private readonly struct Step<T, TOp>(TOp op) : IBinary<T>
        where T : unmanaged
        where TOp : struct, IReducer<T>
    {
        public T Invoke(T x, T y) => op.Invoke(x, y);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => op.Invoke(x, y);
    }
}

using System;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Loops of operators that have only a scalar form; the output may be an input where types agree.</summary>
public static class ScalarLoop
{
    /// <summary>y[i] = op(x[i]).</summary>
    public static void Run<TIn, TOut, TOp>(ReadOnlySpan<TIn> x, Span<TOut> y, TOp op)
        where TOp : struct, IScalarUnary<TIn, TOut>
    {
        Lanes.SameLength(x.Length, y.Length);
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = op.Invoke(x[i]);
        }
    }

    /// <summary>z[i] = op(x[i], y[i]).</summary>
    public static void Run<TIn, TOut, TOp>(ReadOnlySpan<TIn> x, ReadOnlySpan<TIn> y, Span<TOut> z, TOp op)
        where TOp : struct, IScalarBinary<TIn, TOut>
    {
        Lanes.SameLength(z.Length, x.Length);
        Lanes.SameLength(z.Length, y.Length);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = op.Invoke(x[i], y[i]);
        }
    }

    /// <summary>z[i] = op(x, y[i]).</summary>
    public static void Run<TIn, TOut, TOp>(TIn x, ReadOnlySpan<TIn> y, Span<TOut> z, TOp op)
        where TOp : struct, IScalarBinary<TIn, TOut>
    {
        Lanes.SameLength(z.Length, y.Length);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = op.Invoke(x, y[i]);
        }
    }

    /// <summary>z[i] = op(x[i], y).</summary>
    public static void Run<TIn, TOut, TOp>(ReadOnlySpan<TIn> x, TIn y, Span<TOut> z, TOp op)
        where TOp : struct, IScalarBinary<TIn, TOut>
    {
        Lanes.SameLength(z.Length, x.Length);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = op.Invoke(x[i], y);
        }
    }
}

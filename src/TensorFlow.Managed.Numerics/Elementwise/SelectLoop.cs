using System;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>y[i] = condition ? t[i] : e[i]; the value of the branch not taken never matters (NaN included).</summary>
/// <remarks>The output may be t or e.</remarks>
public static class SelectLoop
{
    /// <summary>A condition for each element; all spans have the same length.</summary>
    public static void Run<T>(ReadOnlySpan<bool> condition, ReadOnlySpan<T> t, ReadOnlySpan<T> e, Span<T> y)
    {
        Lanes.SameLength(y.Length, condition.Length);
        Lanes.SameLength(y.Length, t.Length);
        Lanes.SameLength(y.Length, e.Length);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = condition[i] ? t[i] : e[i];
        }
    }

    /// <summary>One condition for all elements.</summary>
    public static void Run<T>(bool condition, ReadOnlySpan<T> t, ReadOnlySpan<T> e, Span<T> y) =>
        (condition ? t : e).CopyTo(y);

    /// <summary>A condition for each row of y (rows x columns); y's length is a multiple of the conditions'.</summary>
    public static void Rows<T>(ReadOnlySpan<bool> condition, ReadOnlySpan<T> t, ReadOnlySpan<T> e, Span<T> y)
    {
        Lanes.SameLength(y.Length, t.Length);
        Lanes.SameLength(y.Length, e.Length);
        var columns = condition.Length == 0 ? 0 : y.Length / condition.Length;
        Lanes.SameLength(y.Length, columns * condition.Length);
        for (var row = 0; row < condition.Length; row++)
        {
            var from = condition[row] ? t : e;
            from.Slice(row * columns, columns).CopyTo(y.Slice(row * columns, columns));
        }
    }
}

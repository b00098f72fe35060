using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        var i = 0;
        if (typeof(T) == typeof(float) || typeof(T) == typeof(int))
        {
            for (; i <= y.Length - 16; i += 16)
            {
                var mask = Mask(MemoryMarshal.AsBytes(condition.Slice(i, 16)));
                var chosen = Vector512.ConditionalSelect(
                    mask.As<uint, T>(), Vector512.Create(t.Slice(i)), Vector512.Create(e.Slice(i)));
                chosen.CopyTo(y.Slice(i));
            }
        }

        for (; i < y.Length; i++)
        {
            y[i] = condition[i] ? t[i] : e[i];
        }
    }

    /// <summary>Sixteen bools as lanes of all ones or all zeros.</summary>
    private static Vector512<uint> Mask(ReadOnlySpan<byte> bools)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Create(bools).ToVector256Unsafe()));
        return Vector512.GreaterThan(Vector512.Create(low, high), Vector512<uint>.Zero);
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

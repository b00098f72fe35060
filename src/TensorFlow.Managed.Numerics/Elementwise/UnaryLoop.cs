using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>y[i] = op(x[i]); y may be x.</summary>
public static class UnaryLoop
{
    /// <summary>Applies the operator to every element; both spans have the same length.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IUnary<T>
    {
        Lanes.SameLength(x.Length, y.Length);
        if (!Vector512<T>.IsSupported)
        {
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = op.Invoke(x[i]);
            }
        }
        else if (x.Length >= Vector512<T>.Count)
        {
            RunVectors(x, y, op);
        }
        else if (x.Length > 0)
        {
            Lanes.StorePart(op.Invoke(Lanes.LoadPart(x)), y);
        }
    }

    private static void RunVectors<T, TOp>(ReadOnlySpan<T> x, Span<T> y, TOp op)
        where T : unmanaged
        where TOp : struct, IUnary<T>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        nint last = x.Length - Vector512<T>.Count;
        var end = op.Invoke(Lanes.Load(ref from, last));
        for (nint i = 0; i < last; i += Vector512<T>.Count)
        {
            Lanes.Store(op.Invoke(Lanes.Load(ref from, i)), ref to, i);
        }

        Lanes.Store(end, ref to, last);
    }
}

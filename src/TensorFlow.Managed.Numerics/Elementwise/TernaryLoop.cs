using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>w[i] = op(x[i], y[i], z[i]); w may be any of the inputs.</summary>
public static class TernaryLoop
{
    /// <summary>Applies the operator to triples; all spans have the same length.</summary>
    public static void Run<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> w, TOp op)
        where T : unmanaged
        where TOp : struct, ITernary<T>
    {
        Lanes.SameLength(w.Length, x.Length);
        Lanes.SameLength(w.Length, y.Length);
        Lanes.SameLength(w.Length, z.Length);
        if (!Vector512<T>.IsSupported)
        {
            for (var i = 0; i < w.Length; i++)
            {
                w[i] = op.Invoke(x[i], y[i], z[i]);
            }
        }
        else if (w.Length >= Vector512<T>.Count)
        {
            RunVectors(x, y, z, w, op);
        }
        else if (w.Length > 0)
        {
            Lanes.StorePart(op.Invoke(Lanes.LoadPart(x), Lanes.LoadPart(y), Lanes.LoadPart(z)), w);
        }
    }

    private static void RunVectors<T, TOp>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> w, TOp op)
        where T : unmanaged
        where TOp : struct, ITernary<T>
    {
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var b = ref MemoryMarshal.GetReference(y);
        ref var c = ref MemoryMarshal.GetReference(z);
        ref var to = ref MemoryMarshal.GetReference(w);
        nint last = w.Length - Vector512<T>.Count;
        var end = op.Invoke(Lanes.Load(ref a, last), Lanes.Load(ref b, last), Lanes.Load(ref c, last));
        for (nint i = 0; i < last; i += Vector512<T>.Count)
        {
            Lanes.Store(op.Invoke(Lanes.Load(ref a, i), Lanes.Load(ref b, i), Lanes.Load(ref c, i)), ref to, i);
        }

        Lanes.Store(end, ref to, last);
    }
}

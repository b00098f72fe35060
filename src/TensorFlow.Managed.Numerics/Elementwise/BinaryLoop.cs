using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>z[i] = op(x[i], y[i]), also with one operand a scalar; z may be x or y.</summary>
public static class BinaryLoop
{
    /// <summary>Applies the operator to pairs; all spans have the same length.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        Lanes.SameLength(z.Length, x.Length);
        Lanes.SameLength(z.Length, y.Length);
        if (!Vector512<T>.IsSupported)
        {
            for (var i = 0; i < z.Length; i++)
            {
                z[i] = op.Invoke(x[i], y[i]);
            }
        }
        else if (z.Length >= Vector512<T>.Count)
        {
            RunVectors(x, y, z, op);
        }
        else if (z.Length > 0)
        {
            Lanes.StorePart(op.Invoke(Lanes.LoadPart(x), Lanes.LoadPart(y)), z);
        }
    }

    /// <summary>Applies the operator to a scalar on the left and each element on the right.</summary>
    public static void Run<T, TOp>(T x, ReadOnlySpan<T> y, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T> =>
        UnaryLoop.Run(y, z, new LeftScalar<T, TOp>(x, op));

    /// <summary>Applies the operator to each element on the left and a scalar on the right.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, T y, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T> =>
        UnaryLoop.Run(x, z, new RightScalar<T, TOp>(y, op));

    private static void RunVectors<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z, TOp op)
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        ref var left = ref MemoryMarshal.GetReference(x);
        ref var right = ref MemoryMarshal.GetReference(y);
        ref var to = ref MemoryMarshal.GetReference(z);
        nint last = z.Length - Vector512<T>.Count;
        var end = op.Invoke(Lanes.Load(ref left, last), Lanes.Load(ref right, last));
        for (nint i = 0; i < last; i += Vector512<T>.Count)
        {
            Lanes.Store(op.Invoke(Lanes.Load(ref left, i), Lanes.Load(ref right, i)), ref to, i);
        }

        Lanes.Store(end, ref to, last);
    }

    private readonly struct LeftScalar<T, TOp>(T x, TOp op) : IUnary<T>
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        public T Invoke(T y) => op.Invoke(x, y);

        public Vector512<T> Invoke(Vector512<T> y) => op.Invoke(Vector512.Create(x), y);
    }

    private readonly struct RightScalar<T, TOp>(T y, TOp op) : IUnary<T>
        where T : unmanaged
        where TOp : struct, IBinary<T>
    {
        public T Invoke(T x) => op.Invoke(x, y);

        public Vector512<T> Invoke(Vector512<T> x) => op.Invoke(x, Vector512.Create(y));
    }
}

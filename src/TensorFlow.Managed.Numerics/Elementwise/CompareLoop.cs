using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>z[i] = whether a predicate of x[i] and y[i] holds, also with one operand a scalar.</summary>
public static class CompareLoop
{
    /// <summary>Compares pairs; all spans have the same length.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> z, TOp op)
        where T : unmanaged
        where TOp : struct, IComparison<T>
    {
        Lanes.SameLength(z.Length, x.Length);
        Lanes.SameLength(z.Length, y.Length);
        var i = 0;
        if (Vector512<T>.IsSupported)
        {
            for (; i <= z.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                var mask = op.Invoke(Vector512.Create(x.Slice(i)), Vector512.Create(y.Slice(i)));
                Store<T>(mask.ExtractMostSignificantBits(), z.Slice(i));
            }
        }

        for (; i < z.Length; i++)
        {
            z[i] = op.Invoke(x[i], y[i]);
        }
    }

    /// <summary>Compares a scalar on the left with each element on the right.</summary>
    public static void Run<T, TOp>(T x, ReadOnlySpan<T> y, Span<bool> z, TOp op)
        where T : unmanaged
        where TOp : struct, IComparison<T> =>
        Run(y, x, z, new Swapped<T, TOp>(op));

    /// <summary>Compares each element on the left with a scalar on the right.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, T y, Span<bool> z, TOp op)
        where T : unmanaged
        where TOp : struct, IComparison<T>
    {
        Lanes.SameLength(z.Length, x.Length);
        var i = 0;
        if (Vector512<T>.IsSupported)
        {
            var right = Vector512.Create(y);
            for (; i <= z.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                Store<T>(op.Invoke(Vector512.Create(x.Slice(i)), right).ExtractMostSignificantBits(), z.Slice(i));
            }
        }

        for (; i < z.Length; i++)
        {
            z[i] = op.Invoke(x[i], y);
        }
    }

    /// <summary>Writes one bool a lane, eight at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(ulong bits, Span<bool> z)
    {
        var bytes = MemoryMarshal.AsBytes(z);
        for (var lane = 0; lane < Vector512<T>.Count; lane += 8)
        {
            // byte i keeps bit i of the eight; adding 0x7F carries any such bit into the byte's top bit
            var spread = ((bits >> lane) & 0xFF) * 0x0101010101010101UL & 0x8040201008040201UL;
            var ones = (spread + 0x7F7F7F7F7F7F7F7FUL) >> 7 & 0x0101010101010101UL;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(lane), ones);
        }
    }

    private readonly struct Swapped<T, TOp>(TOp op) : IComparison<T>
        where T : unmanaged
        where TOp : struct, IComparison<T>
    {
        public bool Invoke(T x, T y) => op.Invoke(y, x);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => op.Invoke(y, x);
    }
}

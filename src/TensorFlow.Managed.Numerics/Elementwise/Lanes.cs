using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Loads and stores of the loops; a short span stands in a vector whose other lanes are zero.</summary>
/// <remarks>
/// Every loop treats n elements the same way. n &gt;= W lanes: vectors at 0, W, 2W, ... and one that ends at n, whose
/// inputs are read before anything is written, so that an output may be its input. n &lt; W: one padded vector.
/// So each element goes through the vector code, wherever it stands.
/// </remarks>
internal static class Lanes
{
    /// <summary>The vector that starts at an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load<T>(ref T start, nint element) =>
        Vector512.LoadUnsafe(ref start, (nuint)element);

    /// <summary>Writes a vector to the elements from the given one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> vector, ref T start, nint element) =>
        vector.StoreUnsafe(ref start, (nuint)element);

    /// <summary>The vector of fewer than W elements, zero behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadPart<T>(ReadOnlySpan<T> part)
        where T : unmanaged
    {
        Vector512<T> vector = default;
        part.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref vector), Vector512<T>.Count));
        return vector;
    }

    /// <summary>Writes the first lanes of a vector to a span of fewer than W elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePart<T>(Vector512<T> vector, Span<T> part)
        where T : unmanaged =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector512<T>, T>(ref vector), part.Length).CopyTo(part);

    /// <summary>Refuses spans whose lengths differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SameLength(int expected, int received)
    {
        if (expected != received)
        {
            RefuseLength(expected, received);
        }
    }

    private static void RefuseLength(int expected, int received) =>
        throw new ArgumentException($"Expected a span of {expected} elements. Received: {received}.");
}

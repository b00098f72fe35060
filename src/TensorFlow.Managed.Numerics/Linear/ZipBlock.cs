using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Transposes small squares in registers by zipping (interleaving) rows: zipping rows i and i + 2 and then
/// the results transposes 4 x 4; a 16 x 16 square is 4 x 4 such squares whose 128-bit quarters change places.
/// </summary>
internal static unsafe class ZipBlock
{
    /// <summary>Transposes 4 x 4 elements of 4 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Square4(uint* from, nint step, uint* to, nint toStep)
    {
        Vector128<uint> r0 = Vector128.Load(from), r1 = Vector128.Load(from + step);
        Vector128<uint> r2 = Vector128.Load(from + (2 * step)), r3 = Vector128.Load(from + (3 * step));
        Vector128<uint> even = Low(r0, r2), odd = Low(r1, r3), evenHigh = High(r0, r2), oddHigh = High(r1, r3);
        Low(even, odd).Store(to);
        High(even, odd).Store(to + toStep);
        Low(evenHigh, oddHigh).Store(to + (2 * toStep));
        High(evenHigh, oddHigh).Store(to + (3 * toStep));
    }

    /// <summary>Transposes 2 x 2 elements of 8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Square2(ulong* from, nint step, ulong* to, nint toStep)
    {
        Vector128<ulong> r0 = Vector128.Load(from), r1 = Vector128.Load(from + step);
        Vector128.Create(r0.GetLower(), r1.GetLower()).Store(to);
        Vector128.Create(r0.GetUpper(), r1.GetUpper()).Store(to + toStep);
    }

    /// <summary>Transposes 16 x 16 elements of 4 bytes; needs AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Square16(uint* from, nint step, uint* to, nint toStep)
    {
        // row group g holds, after Rows4, in quarter q of vector i the column 4q + i of rows 4g .. 4g + 3
        Rows4(from, step, out var a0, out var a1, out var a2, out var a3);
        Rows4(from + (4 * step), step, out var b0, out var b1, out var b2, out var b3);
        Rows4(from + (8 * step), step, out var c0, out var c1, out var c2, out var c3);
        Rows4(from + (12 * step), step, out var d0, out var d1, out var d2, out var d3);
        StoreQuarters(a0, b0, c0, d0, to, 4 * toStep);
        StoreQuarters(a1, b1, c1, d1, to + toStep, 4 * toStep);
        StoreQuarters(a2, b2, c2, d2, to + (2 * toStep), 4 * toStep);
        StoreQuarters(a3, b3, c3, d3, to + (3 * toStep), 4 * toStep);
    }

    /// <summary>Transposes 8 x 8 elements of 8 bytes; needs AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Square8(ulong* from, nint step, ulong* to, nint toStep)
    {
        Rows2(from, step, out var a0, out var a1);
        Rows2(from + (2 * step), step, out var b0, out var b1);
        Rows2(from + (4 * step), step, out var c0, out var c1);
        Rows2(from + (6 * step), step, out var d0, out var d1);
        StoreQuarters(a0, b0, c0, d0, (uint*)to, 4 * toStep);
        StoreQuarters(a1, b1, c1, d1, (uint*)(to + toStep), 4 * toStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows4(
        uint* from, nint step,
        out Vector512<uint> v0, out Vector512<uint> v1, out Vector512<uint> v2, out Vector512<uint> v3)
    {
        Vector512<uint> r0 = Vector512.Load(from), r1 = Vector512.Load(from + step);
        Vector512<uint> r2 = Vector512.Load(from + (2 * step)), r3 = Vector512.Load(from + (3 * step));
        Vector512<uint> even = Avx512F.UnpackLow(r0, r2), odd = Avx512F.UnpackLow(r1, r3);
        Vector512<uint> evenHigh = Avx512F.UnpackHigh(r0, r2), oddHigh = Avx512F.UnpackHigh(r1, r3);
        v0 = Avx512F.UnpackLow(even, odd);
        v1 = Avx512F.UnpackHigh(even, odd);
        v2 = Avx512F.UnpackLow(evenHigh, oddHigh);
        v3 = Avx512F.UnpackHigh(evenHigh, oddHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows2(ulong* from, nint step, out Vector512<uint> v0, out Vector512<uint> v1)
    {
        Vector512<ulong> r0 = Vector512.Load(from), r1 = Vector512.Load(from + step);
        v0 = Avx512F.UnpackLow(r0, r1).AsUInt32();
        v1 = Avx512F.UnpackHigh(r0, r1).AsUInt32();
    }

    // quarter q of a, b, c, d side by side becomes the vector at q·step
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuarters(
        Vector512<uint> a, Vector512<uint> b, Vector512<uint> c, Vector512<uint> d, uint* to, nint step)
    {
        Vector512<uint> abLow = Avx512F.Shuffle4x128(a, b, 0x44), abHigh = Avx512F.Shuffle4x128(a, b, 0xEE);
        Vector512<uint> cdLow = Avx512F.Shuffle4x128(c, d, 0x44), cdHigh = Avx512F.Shuffle4x128(c, d, 0xEE);
        Avx512F.Shuffle4x128(abLow, cdLow, 0x88).Store(to);
        Avx512F.Shuffle4x128(abLow, cdLow, 0xDD).Store(to + step);
        Avx512F.Shuffle4x128(abHigh, cdHigh, 0x88).Store(to + (2 * step));
        Avx512F.Shuffle4x128(abHigh, cdHigh, 0xDD).Store(to + (3 * step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Low(Vector128<uint> x, Vector128<uint> y)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.UnpackLow(x, y);
        }
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipLow(x, y)
            : Vector128.Create(x[0], y[0], x[1], y[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> High(Vector128<uint> x, Vector128<uint> y)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.UnpackHigh(x, y);
        }
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipHigh(x, y)
            : Vector128.Create(x[2], y[2], x[3], y[3]);
    }
}

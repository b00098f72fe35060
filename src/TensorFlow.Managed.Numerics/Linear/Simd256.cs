using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Eight floats or four doubles.</summary>
internal readonly unsafe struct Simd256<T> : ISimd<T, Vector256<T>>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Count => Vector256<T>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(T* from) => Vector256.Load(from);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<T> vector, T* to) => vector.Store(to);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Mask(int count) => sizeof(T) == sizeof(float)
        ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
        : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(T* from, Vector256<T> mask)
    {
        if (Avx512F.VL.IsSupported)
        {
            return sizeof(T) == sizeof(float)
                ? Avx512F.VL.MaskLoad((float*)from, mask.AsSingle(), Vector256<float>.Zero).As<float, T>()
                : Avx512F.VL.MaskLoad((double*)from, mask.AsDouble(), Vector256<double>.Zero).As<double, T>();
        }
        if (Avx.IsSupported)
        {
            return sizeof(T) == sizeof(float)
                ? Avx.MaskLoad((float*)from, mask.AsSingle()).As<float, T>()
                : Avx.MaskLoad((double*)from, mask.AsDouble()).As<double, T>();
        }
        return LoadLanes(from, mask);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<T> vector, T* to, Vector256<T> mask)
    {
        if (Avx512F.VL.IsSupported)
        {
            if (sizeof(T) == sizeof(float))
            {
                Avx512F.VL.MaskStore((float*)to, mask.AsSingle(), vector.AsSingle());
            }
            else
            {
                Avx512F.VL.MaskStore((double*)to, mask.AsDouble(), vector.AsDouble());
            }
            return;
        }
        if (Avx.IsSupported)
        {
            if (sizeof(T) == sizeof(float))
            {
                Avx.MaskStore((float*)to, mask.AsSingle(), vector.AsSingle());
            }
            else
            {
                Avx.MaskStore((double*)to, mask.AsDouble(), vector.AsDouble());
            }
            return;
        }
        StoreLanes(vector, to, mask);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyAdd(T* factor, Vector256<T> row, Vector256<T> sum)
    {
        Vector256<T> all = Vector256.Create(*factor);
        return typeof(T) == typeof(float)
            ? Vector256.FusedMultiplyAdd(all.AsSingle(), row.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector256.FusedMultiplyAdd(all.AsDouble(), row.AsDouble(), sum.AsDouble()).As<double, T>();
    }

    private static Vector256<T> LoadLanes(T* from, Vector256<T> mask)
    {
        Vector256<T> vector = default;
        Unsafe.CopyBlockUnaligned(&vector, from, (uint)(sizeof(T) * Vector256.CountWhereAllBitsSet(mask)));
        return vector;
    }

    private static void StoreLanes(Vector256<T> vector, T* to, Vector256<T> mask) =>
        Unsafe.CopyBlockUnaligned(to, &vector, (uint)(sizeof(T) * Vector256.CountWhereAllBitsSet(mask)));
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Four floats or two doubles.</summary>
internal readonly unsafe struct Simd128<T> : ISimd<T, Vector128<T>>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Count => Vector128<T>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* from) => Vector128.Load(from);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> vector, T* to) => vector.Store(to);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Mask(int count) => sizeof(T) == sizeof(float)
        ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
        : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* from, Vector128<T> mask)
    {
        if (Avx512F.VL.IsSupported)
        {
            return sizeof(T) == sizeof(float)
                ? Avx512F.VL.MaskLoad((float*)from, mask.AsSingle(), Vector128<float>.Zero).As<float, T>()
                : Avx512F.VL.MaskLoad((double*)from, mask.AsDouble(), Vector128<double>.Zero).As<double, T>();
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
    public static void Store(Vector128<T> vector, T* to, Vector128<T> mask)
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
    public static Vector128<T> MultiplyAdd(T* factor, Vector128<T> row, Vector128<T> sum)
    {
        Vector128<T> all = Vector128.Create(*factor);
        return typeof(T) == typeof(float)
            ? Vector128.FusedMultiplyAdd(all.AsSingle(), row.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector128.FusedMultiplyAdd(all.AsDouble(), row.AsDouble(), sum.AsDouble()).As<double, T>();
    }

    private static Vector128<T> LoadLanes(T* from, Vector128<T> mask)
    {
        Vector128<T> vector = default;
        Unsafe.CopyBlockUnaligned(&vector, from, (uint)(sizeof(T) * Vector128.CountWhereAllBitsSet(mask)));
        return vector;
    }

    private static void StoreLanes(Vector128<T> vector, T* to, Vector128<T> mask) =>
        Unsafe.CopyBlockUnaligned(to, &vector, (uint)(sizeof(T) * Vector128.CountWhereAllBitsSet(mask)));
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>Sixteen floats or eight doubles.</summary>
internal readonly unsafe struct Simd512<T> : ISimd<T, Vector512<T>>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Count => Vector512<T>.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(T* from) => Vector512.Load(from);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<T> vector, T* to) => vector.Store(to);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Mask(int count) => sizeof(T) == sizeof(float)
        ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
        : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(T* from, Vector512<T> mask)
    {
        if (Avx512F.IsSupported)
        {
            return sizeof(T) == sizeof(float)
                ? Avx512F.MaskLoad((float*)from, mask.AsSingle(), Vector512<float>.Zero).As<float, T>()
                : Avx512F.MaskLoad((double*)from, mask.AsDouble(), Vector512<double>.Zero).As<double, T>();
        }
        return LoadLanes(from, mask);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<T> vector, T* to, Vector512<T> mask)
    {
        if (Avx512F.IsSupported)
        {
            if (sizeof(T) == sizeof(float))
            {
                Avx512F.MaskStore((float*)to, mask.AsSingle(), vector.AsSingle());
            }
            else
            {
                Avx512F.MaskStore((double*)to, mask.AsDouble(), vector.AsDouble());
            }
            return;
        }
        StoreLanes(vector, to, mask);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd(T* factor, Vector512<T> row, Vector512<T> sum)
    {
        Vector512<T> all = Vector512.Create(*factor);
        return typeof(T) == typeof(float)
            ? Vector512.FusedMultiplyAdd(all.AsSingle(), row.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector512.FusedMultiplyAdd(all.AsDouble(), row.AsDouble(), sum.AsDouble()).As<double, T>();
    }

    private static Vector512<T> LoadLanes(T* from, Vector512<T> mask)
    {
        Vector512<T> vector = default;
        Unsafe.CopyBlockUnaligned(&vector, from, (uint)(sizeof(T) * Vector512.CountWhereAllBitsSet(mask)));
        return vector;
    }

    private static void StoreLanes(Vector512<T> vector, T* to, Vector512<T> mask) =>
        Unsafe.CopyBlockUnaligned(to, &vector, (uint)(sizeof(T) * Vector512.CountWhereAllBitsSet(mask)));
}

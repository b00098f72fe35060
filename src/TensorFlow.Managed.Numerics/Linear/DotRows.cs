using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Linear;

/// <summary>The dot products of many rows with one vector, in the order of <see cref="DotProduct"/>. The trees of
/// four or sixteen rows are summed together.</summary>
/// <param name="rows">The first row.</param>
/// <param name="step">Elements from a row to the next.</param>
/// <param name="vector">The vector.</param>
/// <param name="k">Elements of the vector and of each row.</param>
/// <param name="results">Where the dot product of the first row goes; the others follow.</param>
/// <param name="count">Rows.</param>
internal readonly unsafe struct DotRows<T>(T* rows, nint step, T* vector, int k, T* results, int count) : IWork
    where T : unmanaged
{
    /// <summary>Rows of which a thread computes some.</summary>
    private const int Part = 64;

    private const int Lanes = DotProduct.Lanes;

    /// <summary>The rows and the vector of a product that is such.</summary>
    internal static DotRows<T> Of(in Operands<T> x) => x.N == 1
        ? new(x.A, x.RowStepA, x.B, x.K, x.C, x.M)
        : new(x.B, x.ColumnStepB, x.A, x.K, x.C, x.N);

    /// <summary>Computes all of them, on several threads where that is worth it.</summary>
    internal void Run()
    {
        if (WorkSplit.Threads > 1 && (long)count * k >= 2 * ProductGrid.LeastWork)
        {
            WorkSplit.Run((count + Part - 1) / Part, this);
            return;
        }
        Run(0, count);
    }

    /// <inheritdoc/>
    void IWork.Run(int part) => Run(part * Part, Math.Min((part + 1) * Part, count));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(int row, int end)
    {
        if (Avx512F.IsSupported && typeof(T) == typeof(float))
        {
            for (; row <= end - 16; row += 16)
            {
                Sixteen((float*)rows + (row * step), step, (float*)vector, k).Store((float*)results + row);
            }
            for (; row <= end - 4; row += 4)
            {
                Vector512<float> sums = Four((float*)rows + (row * step), step, (float*)vector, k);
                sums += Avx512F.Shuffle(sums, sums, 0x4E);
                sums += Avx512F.Shuffle(sums, sums, 0xB1);
                float* to = (float*)results + row;
                (to[0], to[1], to[2], to[3]) = (sums[0], sums[4], sums[8], sums[12]);
            }
        }
        for (; row < end; row++)
        {
            results[row] = One(rows + (row * step));
        }
    }

    // place i of quarter q is row 4q + i
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> Sixteen(float* rows, nint step, float* vector, int k)
    {
        Vector512<float> x0 = Four(rows, 4 * step, vector, k), x1 = Four(rows + step, 4 * step, vector, k);
        Vector512<float> x01 = Avx512F.Shuffle(x0, x1, 0x44) + Avx512F.Shuffle(x0, x1, 0xEE);
        Vector512<float> x2 = Four(rows + (2 * step), 4 * step, vector, k);
        Vector512<float> x3 = Four(rows + (3 * step), 4 * step, vector, k);
        Vector512<float> x23 = Avx512F.Shuffle(x2, x3, 0x44) + Avx512F.Shuffle(x2, x3, 0xEE);
        return Avx512F.Shuffle(x01, x23, 0x88) + Avx512F.Shuffle(x01, x23, 0xDD);
    }

    // quarter q: the first four lanes of row q, after they have taken the other twelve
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Four(float* row0, nint step, float* vector, int k)
    {
        float* row1 = row0 + step, row2 = row1 + step, row3 = row2 + step;
        Vector512<float> x0 = default, x1 = default, x2 = default, x3 = default;
        int p = 0;
        for (; p <= k - Lanes; p += Lanes)
        {
            Vector512<float> y = Vector512.Load(vector + p);
            x0 = Vector512.FusedMultiplyAdd(Vector512.Load(row0 + p), y, x0);
            x1 = Vector512.FusedMultiplyAdd(Vector512.Load(row1 + p), y, x1);
            x2 = Vector512.FusedMultiplyAdd(Vector512.Load(row2 + p), y, x2);
            x3 = Vector512.FusedMultiplyAdd(Vector512.Load(row3 + p), y, x3);
        }
        if (p < k)
        {
            Vector512<float> mask = Simd512<float>.Mask(k - p);
            x0 = Rest(row0 + p, vector + p, mask, x0);
            x1 = Rest(row1 + p, vector + p, mask, x1);
            x2 = Rest(row2 + p, vector + p, mask, x2);
            x3 = Rest(row3 + p, vector + p, mask, x3);
        }
        x0 = Avx512F.Shuffle4x128(x0, x1, 0x44) + Avx512F.Shuffle4x128(x0, x1, 0xEE);
        x2 = Avx512F.Shuffle4x128(x2, x3, 0x44) + Avx512F.Shuffle4x128(x2, x3, 0xEE);
        return Avx512F.Shuffle4x128(x0, x2, 0x88) + Avx512F.Shuffle4x128(x0, x2, 0xDD);
    }

    // of eight bytes, the lanes are two vectors
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T One(T* row)
    {
        int width = Vector512<T>.Count, p = 0;
        Vector512<T> low = default, high = default;
        for (; p <= k - Lanes; p += Lanes)
        {
            low = Add(Vector512.Load(row + p), Vector512.Load(vector + p), low);
            high = width == Lanes
                ? high
                : Add(Vector512.Load(row + p + width), Vector512.Load(vector + p + width), high);
        }
        low = Rest(row + p, vector + p, Simd512<T>.Mask(k - p), low);
        if (width < Lanes)
        {
            p = Math.Min(k, p + width);
            low += Rest(row + p, vector + p, Simd512<T>.Mask(k - p), high);
        }
        return typeof(T) == typeof(float)
            ? (T)(object)RowLoop.Tree(low.AsSingle(), default(SumReducer<float>))
            : (T)(object)RowLoop.Tree(low.AsDouble(), default(SumReducer<double>));
    }

    // lanes that take nothing keep the sign of their zero
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TElement> Rest<TElement>(
        TElement* row, TElement* vector, Vector512<TElement> mask, Vector512<TElement> sum)
        where TElement : unmanaged => Vector512.ConditionalSelect(
        mask, Add(Simd512<TElement>.Load(row, mask), Simd512<TElement>.Load(vector, mask), sum), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TElement> Add<TElement>(
        Vector512<TElement> x, Vector512<TElement> y, Vector512<TElement> sum)
        where TElement : unmanaged => typeof(TElement) == typeof(float)
        ? Vector512.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, TElement>()
        : Vector512.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, TElement>();
}

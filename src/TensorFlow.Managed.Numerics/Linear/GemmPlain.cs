using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>The matrix product as its definition says: three loops. It serves the types that have no fast path and
/// is the judge of the fast path: <see cref="Gemm"/> gives exactly these bits.</summary>
public static class GemmPlain
{
    /// <summary>C(m,n) = op(A) op(B), dense row-major; each block of <see cref="Gemm.BlockK"/> summands is summed over
    /// k = 0, 1, 2, ..., and the blocks are added in order; but see <see cref="DotProduct"/>.</summary>
    public static void Run<T>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c)
        where T : unmanaged, INumberBase<T>
    {
        Gemm.Check(m, n, k, a.Length, b.Length, c.Length);
        bool isDots = DotProduct.Takes(transposeA, transposeB, m, n, k);
        for (int row = 0; row < m; row++)
        {
            for (int column = 0; column < n; column++)
            {
                c[row * n + column] = isDots
                    ? DotProduct.Plain(a.Slice(row * k, k), b.Slice(column * k, k))
                    : Blocks(
                        k, a, transposeA ? row : row * k, transposeA ? m : 1,
                        b, transposeB ? column * k : column, transposeB ? 1 : n);
            }
        }
    }

    private static T Blocks<T>(
        int k, ReadOnlySpan<T> a, int firstA, int stepA, ReadOnlySpan<T> b, int firstB, int stepB)
        where T : unmanaged, INumberBase<T>
    {
        T sum = T.Zero, block = T.Zero;
        for (int p = 0; p < k; p++)
        {
            if (p > 0 && p % Gemm.BlockK == 0)
            {
                sum = p == Gemm.BlockK ? block : sum + block;
                block = T.Zero;
            }
            block = MultiplyAdd(a[firstA + (p * stepA)], b[firstB + (p * stepB)], block);
        }
        return k > Gemm.BlockK ? sum + block : block;
    }

    /// <summary>x·y + z, rounded once for the floating types.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T MultiplyAdd<T>(T x, T y, T z)
        where T : unmanaged, INumberBase<T>
    {
        if (typeof(T) == typeof(float))
        {
            return (T)(object)MathF.FusedMultiplyAdd((float)(object)x, (float)(object)y, (float)(object)z);
        }
        if (typeof(T) == typeof(double))
        {
            return (T)(object)Math.FusedMultiplyAdd((double)(object)x, (double)(object)y, (double)(object)z);
        }
        if (typeof(T) == typeof(Half))
        {
            return (T)(object)Half.FusedMultiplyAdd((Half)(object)x, (Half)(object)y, (Half)(object)z);
        }
        return (x * y) + z;
    }
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>The matrix product as its definition says: three loops. It serves the types that have no fast path and
/// is the judge of the fast path: <see cref="Gemm"/> gives exactly these bits.</summary>
public static class GemmPlain
{
    /// <summary>C(m,n) = op(A) op(B), dense row-major; each block of <see cref="Gemm.BlockK"/> summands is summed over
    /// k = 0, 1, 2, ..., and the blocks are added in order.</summary>
    public static void Run<T>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c)
        where T : unmanaged, INumberBase<T>
    {
        Gemm.Check(m, n, k, a.Length, b.Length, c.Length);
        for (int row = 0; row < m; row++)
        {
            for (int column = 0; column < n; column++)
            {
                T sum = T.Zero, block = T.Zero;
                for (int p = 0; p < k; p++)
                {
                    if (p > 0 && p % Gemm.BlockK == 0)
                    {
                        sum = p == Gemm.BlockK ? block : sum + block;
                        block = T.Zero;
                    }
                    T left = transposeA ? a[p * m + row] : a[row * k + p];
                    T right = transposeB ? b[column * k + p] : b[p * n + column];
                    block = MultiplyAdd(left, right, block);
                }
                c[row * n + column] = k > Gemm.BlockK ? sum + block : block;
            }
        }
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

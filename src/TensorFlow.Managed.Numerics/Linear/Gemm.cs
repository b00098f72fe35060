using System;
using System.Numerics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Dense matrix products. The bits of a result depend on the operands only: not on vector width, thread
/// count or blocking.</summary>
public static class Gemm
{
    /// <summary>C(m,n) = op(A) op(B), dense row-major. A is (m,k), or (k,m) if transposed; B is (k,n), or (n,k) if
    /// transposed; k = 0 gives zeros. C must not overlap A or B.</summary>
    public static void Run<T>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c)
        where T : unmanaged, INumberBase<T>
    {
        GemmPlain.Run(transposeA, transposeB, m, n, k, a, b, c);
    }

    /// <summary>The product with <paramref name="epilogue"/> applied to each finished element.</summary>
    public static void Run<T, TEpilogue>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c,
        TEpilogue epilogue)
        where T : unmanaged, INumberBase<T>
        where TEpilogue : struct, IEpilogue<T>
    {
        GemmPlain.Run(transposeA, transposeB, m, n, k, a, b, c);
        EpiloguePass.Run<T, TEpilogue>(ref epilogue, c, m, n);
    }

    /// <summary>Refuses sizes that are negative or that the spans do not hold.</summary>
    internal static void Check(int m, int n, int k, int a, int b, int c)
    {
        if ((m | n | k) < 0 || (long)m * k > a || (long)k * n > b || (long)m * n > c)
        {
            throw new ArgumentException(
                "Gemm needs m, n, k >= 0 and spans of at least m*k, k*n and m*n elements. "
                + $"Received: m = {m}, n = {n}, k = {k}, spans of {a}, {b} and {c}.");
        }
    }
}

using System;
using System.Numerics;

namespace Tensorflow.Numerics.Linear;

/// <summary>Dense matrix products. The bits of a result depend on the operands only: not on vector width, thread
/// count or blocking.</summary>
public static class Gemm
{
    /// <summary>Summands of a block: each element is the sum of the blocks, in order, each block one chain of fused
    /// multiply-adds. 256 rows of a panel of B are as large as a first-level cache, and short chains round
    /// less. Columns and rows of dot products have an order of their own, see <see cref="DotProduct"/>.</summary>
    public const int BlockK = 256;

    /// <summary>C(m,n) = op(A) op(B), dense row-major. A is (m,k), or (k,m) if transposed; B is (k,n), or (n,k) if
    /// transposed; k = 0 gives zeros. C must not overlap A or B.</summary>
    public static void Run<T>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c)
        where T : unmanaged, INumberBase<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            NoEpilogue<T> none = default;
            Fast(transposeA, transposeB, m, n, k, a, b, c, ref none);
        }
        else
        {
            GemmPlain.Run(transposeA, transposeB, m, n, k, a, b, c);
        }
    }

    /// <summary>The product with <paramref name="epilogue"/> applied to each finished element. T is a type of four
    /// or eight bytes.</summary>
    public static unsafe void Run<T, TEpilogue>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c,
        TEpilogue epilogue)
        where T : unmanaged, INumberBase<T>
        where TEpilogue : struct, IEpilogue<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            Fast(transposeA, transposeB, m, n, k, a, b, c, ref epilogue);
            return;
        }
        if (sizeof(T) is not (4 or 8))
        {
            throw new NotSupportedException($"An epilogue needs elements of 4 or 8 bytes. Received: {typeof(T)}.");
        }
        GemmPlain.Run(transposeA, transposeB, m, n, k, a, b, c);
        fixed (T* first = c)
        {
            EpiloguePass.Run(ref epilogue, first, n, 0, m, 0, n);
        }
    }

    /// <summary>Refuses sizes that are negative or that the spans do not hold.</summary>
    internal static void Check(int m, int n, int k, int a, int b, int c)
    {
        if ((m | n | k) < 0 || (long)m * k > a || (long)k * n > b || (long)m * n > c)
        {
            Refuse(m, n, k, a, b, c);
        }
    }

    private static void Refuse(int m, int n, int k, int a, int b, int c) => throw new ArgumentException(
        "Gemm needs m, n, k >= 0 and spans of at least m*k, k*n and m*n elements. "
        + $"Received: m = {m}, n = {n}, k = {k}, spans of {a}, {b} and {c}.");

    private static unsafe void Fast<T, TEpilogue>(
        bool transposeA, bool transposeB, int m, int n, int k, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c,
        ref TEpilogue epilogue)
        where T : unmanaged
        where TEpilogue : struct, IEpilogue<T>
    {
        Check(m, n, k, a.Length, b.Length, c.Length);
        if (m == 0 || n == 0)
        {
            return;
        }
        // one row or column lies in memory the same way whether transposed or not
        (transposeA, transposeB) = (transposeA && m > 1, transposeB && n > 1);
        fixed (T* pa = a, pb = b, pc = c)
        {
            Operands<T> x = Operands(transposeA, transposeB, m, n, k, pa, pb, pc);
            ProductRoute.Run(x, ref epilogue);
        }
    }

    /// <summary>The product's operands as they lie in memory.</summary>
    internal static unsafe Operands<T> Operands<T>(
        bool transposeA, bool transposeB, int m, int n, int k, T* a, T* b, T* c)
        where T : unmanaged => new()
    {
        A = a, RowStepA = transposeA ? 1 : k, StepA = transposeA ? m : 1,
        B = b, StepB = transposeB ? 1 : n, ColumnStepB = transposeB ? k : 1,
        C = c, RowStepC = n,
        M = m, N = n, K = k,
    };
}

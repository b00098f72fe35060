using System;
using System.Numerics;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// The order of sums where a product is one column, or one row, of dot products of vectors that lie in memory as such:
/// sixteen lanes along k, lane l taking the summands l, l + 16, l + 32, ... in one chain of fused multiply-adds, then
/// lane l takes lane l + 8, l + 4, l + 2, l + 1, as in <see cref="Reduction.Reduce.Row"/>. All other products are sums
/// of blocks, see <see cref="Gemm.BlockK"/>: lanes along k are slower there.
/// </summary>
internal static class DotProduct
{
    /// <summary>Lanes, whatever the type and the machine.</summary>
    internal const int Lanes = 16;

    /// <summary>Summands from which on this is the order.</summary>
    internal const int LeastSummands = 64;

    /// <summary>Whether a product's elements have this order.</summary>
    internal static bool Takes(bool transposeA, bool transposeB, int m, int n, int k) =>
        k >= LeastSummands && (n == 1 ? !transposeA || m == 1 : m == 1 && transposeB);

    /// <summary>Whether a product, as it lies in memory, is such.</summary>
    internal static bool Takes<T>(in Operands<T> x)
        where T : unmanaged =>
        x.K >= LeastSummands && (x.N == 1 || x.M == 1) && x.StepA == 1 && x.StepB == 1;

    /// <summary>The sum of x·y, as the definition says.</summary>
    internal static T Plain<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumberBase<T>
    {
        Span<T> lanes = stackalloc T[Lanes];
        lanes.Clear();
        for (int p = 0; p < x.Length; p++)
        {
            lanes[p % Lanes] = GemmPlain.MultiplyAdd(x[p], y[p], lanes[p % Lanes]);
        }
        for (int half = Lanes / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
            {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }
}

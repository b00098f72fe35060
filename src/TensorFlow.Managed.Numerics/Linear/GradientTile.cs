using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>The tiles of a gradient that an optimizer steps along, see <see cref="UpdatingProduct{TStep}"/>.</summary>
public static class GradientTile
{
    /// <summary>Rows of a tile.</summary>
    internal const int Rows = 8;

    /// <summary>Columns of a tile.</summary>
    internal const int Columns = 32;

    // without as many summands there is not enough to do beside the step
    private const int LeastSummands = 32;

    /// <summary>Whether a gradient of this size is made of whole tiles alone: then none of it goes to memory.</summary>
    public static unsafe bool Covers(bool transposeA, bool transposeB, int m, int n, int k) =>
        m % Rows == 0 && n % Columns == 0
        && Takes(Gemm.Operands<float>(transposeA && m > 1, transposeB && n > 1, m, n, k, null, null, null));

    /// <summary>Whether factors lie as the tiles need them, and are one block of summands.</summary>
    internal static bool Takes(in Operands<float> x) => Avx512F.IsSupported
        && x is { RowStepA: 1, ColumnStepB: 1, K: >= LeastSummands and <= Gemm.BlockK, N: >= Columns, M: >= 2 * Rows }
        && (long)x.M * x.N >= 1 << 12;
}

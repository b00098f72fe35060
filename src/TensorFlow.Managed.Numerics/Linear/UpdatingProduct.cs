using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product that is a gradient, with the optimizer's step along it: each tile's part of the variable and its slots is
/// fetched while the tile is multiplied, and changed while its sums are in the nearest cache. The bits are those of the
/// step after the product.
/// </summary>
public sealed unsafe class UpdatingProduct<TStep>
    where TStep : struct, IGradientStep
{
    private const int Tall = GradientTile.Rows, Wide = GradientTile.Columns;

    private readonly Operands<float> _operands;
    private readonly UpdatePlaces _at;

    /// <summary>C(m,n) = op(A) op(B), dense row-major, as in <see cref="PlacedProduct"/>; C is scratch that
    /// may not overlap what <paramref name="at"/> names, and null where <see cref="GradientTile.Covers"/>.</summary>
    public UpdatingProduct(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c, UpdatePlaces at)
    {
        // one row or column lies in memory the same way whether transposed or not
        (transposeA, transposeB) = (transposeA && m > 1 && k > 1, transposeB && n > 1 && k > 1);
        _operands = Gemm.Operands(transposeA, transposeB, m, n, k, a, b, c);
        _at = at;
    }

    /// <summary>Computes the gradient and steps along it.</summary>
    public void Run(TStep step)
    {
        UpdateEpilogue<TStep> epilogue = new(step, _at);
        Operands<float> x = _operands;
        if (x is not { M: > 0, N: > 0 } || !GradientTile.Takes(x))
        {
            Whole(x, ref epilogue);
            return;
        }
        int height = UpdatedRows<TStep>.Height(x), rows = x.M / Tall * Tall, columns = x.N / Wide * Wide;
        WorkSplit.Run((rows + height - 1) / height, new UpdatedRows<TStep>(x, _at, step, height));

        // what is left over at the right and below
        if (columns < x.N)
        {
            ProductRoute.Sequential(x.Block(0, x.M, columns, x.N - columns), ref epilogue, 0, columns);
        }
        if (rows < x.M)
        {
            ProductRoute.Sequential(x.Block(rows, x.M - rows, 0, columns), ref epilogue, rows, 0);
        }
    }

    private static void Whole(in Operands<float> x, ref UpdateEpilogue<TStep> epilogue)
    {
        if (x is { M: > 0, N: > 0 })
        {
            ProductRoute.Run(x, ref epilogue);
        }
    }
}

using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product of floats bound to its shape and to memory that stays where it is, starts at a multiple of 64 bytes and
/// may be read and written up to the next multiple. It gives the bits of <see cref="Gemm"/>.
/// </summary>
public abstract unsafe class PlacedProduct
{
    /// <summary>Elements of a full vector.</summary>
    private protected const int Lanes = 16;

    /// <summary>Computes C anew.</summary>
    public abstract void Run();

    /// <summary>C(m,n) = op(A) op(B), dense row-major. A is (m,k), or (k,m) if transposed; B is (k,n), or (n,k) if
    /// transposed.</summary>
    public static PlacedProduct Of(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c) =>
        Of(transposeA, transposeB, m, n, k, a, b, c, null, null, default(Unfinished));

    /// <summary>C(m,n) = A' B + A2' B2, A and A2 stored (k,m), for sizes of <see cref="TakesPair"/>: a small product is
    /// as long as its chains of multiply-adds, and two take the time of one.</summary>
    public static PlacedProduct OfPair(
        int m, int n, int k, float* a, float* b, float* otherA, float* otherB, float* c) =>
        new OuterSums(m, n, k, a, b, otherA, otherB, c);

    /// <summary>Whether two products of these sizes are worked out side by side on this machine: if each is one block
    /// of summands, and no dot product, which has another order.</summary>
    public static bool TakesPair(int m, int n, int k) =>
        Avx512F.IsSupported && k is > 0 and <= Gemm.BlockK && OuterSums.Takes(m, n)
        && !DotProduct.Takes(true, false, m, n, k);

    /// <summary>C(m,n) = finish(op(A) op(B)), and the totals of its columns, each from the first row to the
    /// last.</summary>
    /// <param name="transposeA">Whether A is stored (k,m).</param>
    /// <param name="transposeB">Whether B is stored (n,k).</param>
    /// <param name="m">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">Summands.</param>
    /// <param name="a">A, m·k elements.</param>
    /// <param name="b">B, k·n elements.</param>
    /// <param name="c">C, m·n elements, overlapping none of the others.</param>
    /// <param name="operand">What the finish reads: n elements, m·n, or none.</param>
    /// <param name="totals">n elements, or null where nobody asks for them.</param>
    /// <param name="finish">What becomes of each sum.</param>
    public static PlacedProduct Of<TFinish>(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c,
        float* operand, float* totals, TFinish finish)
        where TFinish : struct, IFinish
    {
        // one row or column lies in memory the same way whether transposed or not
        (transposeA, transposeB) = (transposeA && m > 1 && k > 1, transposeB && n > 1 && k > 1);
        bool small = Avx512F.IsSupported && m > 0 && n > 0 && k > 0;
        if (small && !transposeA && VectorRows<TFinish>.Takes(n, k) && m > 1)
        {
            return new VectorRows<TFinish>(transposeB, m, k, a, b, c, operand, totals, finish);
        }
        PlacedProduct product = DotProduct.Takes(transposeA, transposeB, m, n, k)
            ? new PlacedDots<TFinish>(
                Gemm.Operands(transposeA, transposeB, m, n, k, a, b, c), operand, finish)
            : small ? Small(transposeA, transposeB, m, n, k, a, b, c, operand, finish)
            : new AnyProduct<TFinish>(transposeA, transposeB, m, n, k, a, b, c, operand, finish);
        return totals == null ? product : new ProductWithTotals(product, m, n, c, totals);
    }

    /// <summary>Whether finishing costs less than a pass of its own: the products that keep all sums in registers
    /// are not made for it.</summary>
    public static bool FinishesWell(bool transposeA, int m, int n) => !transposeA || !OuterSums.Takes(m, n);

    private static PlacedProduct Small<TFinish>(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c,
        float* operand, TFinish finish)
        where TFinish : struct, IFinish
    {
        if (!transposeA && TallProduct<TFinish>.Takes(m, n, k))
        {
            return new TallProduct<TFinish>(transposeB, m, n, a, b, c, operand, finish);
        }
        if (!transposeA && NarrowProduct<TFinish, OfTwoVectors>.Takes(transposeB, n, k))
        {
            return new NarrowProduct<TFinish, OfTwoVectors>(transposeB, m, n, k, a, b, c, operand, finish);
        }
        // one row of C in a vector pays for the finish's sake only
        if (!transposeA && m > 1 && NarrowProduct<TFinish, OfRows>.Takes(transposeB, n, k)
            && (n <= Lanes / 2 || typeof(TFinish) != typeof(Unfinished)))
        {
            return new NarrowProduct<TFinish, OfRows>(transposeB, m, n, k, a, b, c, operand, finish);
        }
        if (m == 1 && k <= Gemm.BlockK && n <= 64)
        {
            return new RowProduct<TFinish>(transposeB, n, k, a, b, c, operand, finish);
        }
        if ((transposeA || m == 1) && !transposeB && OuterSums.Takes(m, n) && typeof(TFinish) == typeof(Unfinished))
        {
            return new OuterSums(m, n, k, a, b, null, null, c);
        }
        return new AnyProduct<TFinish>(transposeA, transposeB, m, n, k, a, b, c, operand, finish);
    }

    /// <summary>Elements up to the end of the last vector.</summary>
    private protected static int Padded(int count) => (count + Lanes - 1) / Lanes * Lanes;

    private sealed class AnyProduct<TFinish>(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c, float* operand,
        TFinish finish) : PlacedProduct
        where TFinish : struct, IFinish
    {
        private readonly Operands<float> _operands = Gemm.Operands(transposeA, transposeB, m, n, k, a, b, c);
        private readonly FinishEpilogue<TFinish> _epilogue = new(finish, operand, n);

        public override void Run()
        {
            if (_operands is not { M: > 0, N: > 0 })
            {
                return;
            }
            if (typeof(TFinish) == typeof(Unfinished))
            {
                NoEpilogue<float> none = default;
                ProductRoute.Run(_operands, ref none);
                return;
            }
            FinishEpilogue<TFinish> epilogue = _epilogue;
            ProductRoute.Run(_operands, ref epilogue);
        }
    }
}

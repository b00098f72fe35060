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
        bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c)
    {
        // one row or column lies in memory the same way whether transposed or not
        (transposeA, transposeB) = (transposeA && m > 1 && k > 1, transposeB && n > 1 && k > 1);
        if (Avx512F.IsSupported && m > 0 && n > 0 && k > 0)
        {
            if (!transposeA && VectorRows.Takes(n, k) && m > 1)
            {
                return new VectorRows(transposeB, m, k, a, b, c);
            }
            if (!transposeA && TallProduct.Takes(m, n, k))
            {
                return new TallProduct(transposeB, m, n, a, b, c);
            }
            if (!transposeA && NarrowProduct.Takes(n, k))
            {
                return new NarrowProduct(transposeB, m, n, k, a, b, c);
            }
            if (m == 1 && k <= Gemm.BlockK && n <= 64)
            {
                return new RowProduct(transposeB, n, k, a, b, c);
            }
            if (transposeA && !transposeB && OuterSums.Takes(m, n))
            {
                return new OuterSums(m, n, k, a, b, c);
            }
        }
        return new AnyProduct(transposeA, transposeB, m, n, k, a, b, c);
    }

    /// <summary>Elements up to the end of the last vector.</summary>
    private protected static int Padded(int count) => (count + Lanes - 1) / Lanes * Lanes;

    private sealed class AnyProduct(bool transposeA, bool transposeB, int m, int n, int k, float* a, float* b, float* c)
        : PlacedProduct
    {
        private readonly Operands<float> _operands = Gemm.Operands(transposeA, transposeB, m, n, k, a, b, c);

        public override void Run()
        {
            if (_operands is { M: > 0, N: > 0 })
            {
                NoEpilogue<float> none = default;
                ProductRoute.Run(_operands, ref none);
            }
        }
    }
}

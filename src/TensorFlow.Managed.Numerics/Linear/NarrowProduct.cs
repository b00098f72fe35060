using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product with few columns and summands: a vector holds as many rows of C as it can, which lie side by side in
/// memory, and for each summand one permutation brings their factors out of the rows of A. B stays in registers.
/// </summary>
internal sealed unsafe class NarrowProduct<TFinish, TFactors> : PlacedProduct
    where TFinish : struct, IFinish
    where TFactors : struct, IFactors
{
    private const int MostSummands = 8;

    private readonly float* _a;
    private readonly float* _b;
    private readonly float* _c;
    private readonly int _m;
    private readonly int _n;
    private readonly int _k;
    private readonly int _rows;
    private readonly int _inside;
    private readonly AlignedBuffer _places;
    private readonly float* _operand;
    private readonly TFinish _finish;

    internal NarrowProduct(
        bool transposeB, int m, int n, int k, float* a, float* b, float* c, float* operand, TFinish finish)
    {
        _operand = operand;
        _finish = finish;
        _a = a;
        _b = b;
        _c = c;
        (_m, _n, _k) = (m, n, k);
        _rows = Math.Min(Lanes / n, Lanes / k);
        _places = AlignedBuffer.Allocate(((2L * MostSummands) + 1) * Lanes * sizeof(int));
        Span<int> places = _places.Span<int>(0, ((2 * MostSummands) + 1) * Lanes);
        for (int i = 0; i < k * Lanes; i++)
        {
            (int p, int lane) = Math.DivRem(i, Lanes);
            int row = lane / n, column = lane % n;
            places[i] = row < _rows ? (row * k) + p : 0;
            places[(MostSummands * Lanes) + i] = transposeB ? (column * k) + p : (p * n) + column;
        }
        for (int lane = 0; lane < Lanes; lane++)
        {
            places[(2 * MostSummands * Lanes) + lane] = lane % n;
        }
        while (_inside < m && (_inside * k) + Lanes <= Padded(m * k) && (_inside * n) + Lanes <= Padded(m * n))
        {
            _inside += _rows;
        }
    }

    /// <summary>Whether a row of A and one of C fit a vector each.</summary>
    internal static bool Takes(bool transposeB, int n, int k) =>
        n <= Lanes && k <= MostSummands && TFactors.Serve(transposeB, n, k);

    public override void Run()
    {
        int* from = (int*)_places.Address;
        Vector512<float> low = Vector512.Load(_b);
        Vector512<float> high = _n * _k > Lanes ? Vector512.Load(_b + Lanes) : low;
        Vector512<float> b0 = Factors(low, high, 0), b1 = Factors(low, high, 1), b2 = Factors(low, high, 2);
        Vector512<float> b3 = Factors(low, high, 3), b4 = Factors(low, high, 4), b5 = Factors(low, high, 5);
        Vector512<float> b6 = Factors(low, high, 6), b7 = Factors(low, high, 7);
        Vector512<int> i0 = Vector512.Load(from), i1 = Vector512.Load(from + Lanes);
        Vector512<int> i2 = Vector512.Load(from + (2 * Lanes)), i3 = Vector512.Load(from + (3 * Lanes));
        Vector512<int> i4 = Vector512.Load(from + (4 * Lanes)), i5 = Vector512.Load(from + (5 * Lanes));
        Vector512<int> i6 = Vector512.Load(from + (6 * Lanes)), i7 = Vector512.Load(from + (7 * Lanes));
        int k = _k, step = _rows;
        float* a = _a, c = _c;
        Vector512<float> beside = Columns();
        for (int row = 0; row < _m; row += step, a += step * k, c += step * _n)
        {
            int rows = row < _inside ? 0 : Math.Min(step, _m - row);
            Vector512<float> x = rows == 0 ? Vector512.Load(a) : Simd512<float>.Load(a, Simd512<float>.Mask(rows * k));
            Vector512<float> sum = Vector512<float>.Zero;
            sum = Add(x, i0, b0, sum);
            sum = k > 1 ? Add(x, i1, b1, sum) : sum;
            sum = k > 2 ? Add(x, i2, b2, sum) : sum;
            sum = k > 3 ? Add(x, i3, b3, sum) : sum;
            sum = k > 4 ? Add(x, i4, b4, sum) : sum;
            sum = k > 5 ? Add(x, i5, b5, sum) : sum;
            sum = k > 6 ? Add(x, i6, b6, sum) : sum;
            sum = k > 7 ? Add(x, i7, b7, sum) : sum;
            Store(sum, beside, c, rows);
        }
    }

    // the column of each lane
    private int* ColumnOfLane => (int*)_places.Address + (2 * MostSummands * Lanes);

    private Vector512<float> Columns() => TFinish.Operand == FinishOperand.Columns
        ? Avx512F.PermuteVar16x32(Vector512.Load(_operand), Vector512.Load(ColumnOfLane))
        : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<float> sum, Vector512<float> beside, float* c, int rows)
    {
        if (TFinish.Operand == FinishOperand.Elements)
        {
            float* at = _operand + (c - _c);
            beside = rows == 0 ? Vector512.Load(at) : Simd512<float>.Load(at, Simd512<float>.Mask(rows * _n));
        }
        sum = _finish.Invoke(sum, beside);
        if (rows == 0)
        {
            // lanes behind the rows are written too, and then by the next rows
            sum.Store(c);
        }
        else
        {
            Simd512<float>.Store(sum, c, Simd512<float>.Mask(rows * _n));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Factors(Vector512<float> low, Vector512<float> high, int p) => TFactors.Of(
        _b, low, high, _n, _k, p, (int*)_places.Address + (MostSummands * Lanes), ColumnOfLane);

    private static Vector512<float> Add(
        Vector512<float> x, Vector512<int> places, Vector512<float> b, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(Avx512F.PermuteVar16x32(x, places), b, sum);
}

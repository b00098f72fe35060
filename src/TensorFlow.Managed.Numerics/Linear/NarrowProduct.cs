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
internal sealed unsafe class NarrowProduct<TFinish> : PlacedProduct
    where TFinish : struct, IFinish
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

    /// <summary>Whether B fits two vectors and a row of A fits one.</summary>
    internal static bool Takes(int n, int k) => n <= Lanes && k <= MostSummands && n * k <= 2 * Lanes;

    public override void Run()
    {
        int* from = (int*)_places.Address;
        int* columns = from + (MostSummands * Lanes);
        Vector512<float> low = Vector512.Load(_b);
        Vector512<float> high = _n * _k > Lanes ? Vector512.Load(_b + Lanes) : low;
        Vector512<float> b0 = Take(low, high, columns), b1 = Take(low, high, columns + Lanes);
        Vector512<float> b2 = Take(low, high, columns + (2 * Lanes)), b3 = Take(low, high, columns + (3 * Lanes));
        Vector512<float> b4 = Take(low, high, columns + (4 * Lanes)), b5 = Take(low, high, columns + (5 * Lanes));
        Vector512<float> b6 = Take(low, high, columns + (6 * Lanes)), b7 = Take(low, high, columns + (7 * Lanes));
        Vector512<int> i0 = Vector512.Load(from), i1 = Vector512.Load(from + Lanes);
        Vector512<int> i2 = Vector512.Load(from + (2 * Lanes)), i3 = Vector512.Load(from + (3 * Lanes));
        Vector512<int> i4 = Vector512.Load(from + (4 * Lanes)), i5 = Vector512.Load(from + (5 * Lanes));
        Vector512<int> i6 = Vector512.Load(from + (6 * Lanes)), i7 = Vector512.Load(from + (7 * Lanes));
        int k = _k, step = _rows;
        float* a = _a, c = _c;
        Vector512<float> beside = Columns(columns + (MostSummands * Lanes));
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

    private Vector512<float> Columns(int* places) => TFinish.Operand == FinishOperand.Columns
        ? Avx512F.PermuteVar16x32(Vector512.Load(_operand), Vector512.Load(places))
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

    private static Vector512<float> Take(Vector512<float> low, Vector512<float> high, int* places) =>
        Avx512F.PermuteVar16x32x2(low, Vector512.Load(places), high);

    private static Vector512<float> Add(
        Vector512<float> x, Vector512<int> places, Vector512<float> b, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(Avx512F.PermuteVar16x32(x, places), b, sum);
}

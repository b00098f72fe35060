using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// The product of a transposed matrix (k,m) and a matrix (k,n), both narrow: all of C is one or two vectors, to which
/// each summand adds the outer product of two short rows. Two blocks of summands are summed side by side, or one each
/// of two products that are added.
/// </summary>
internal sealed unsafe class OuterSums : PlacedProduct
{
    private readonly float* _a;
    private readonly float* _b;
    private readonly float* _c;
    private readonly float* _otherA;
    private readonly float* _otherB;
    private readonly int _m;
    private readonly int _n;
    private readonly int _k;
    private readonly int _inside;
    private readonly bool _isTransposed;
    private readonly AlignedBuffer _places;

    /// <summary>The product, or if a second one is there the sum of both.</summary>
    internal OuterSums(int m, int n, int k, float* a, float* b, float* otherA, float* otherB, float* c)
    {
        // sixteen rows of two columns are two vectors, transposed
        _isTransposed = (m, n) == (Lanes, 2);
        (m, n) = _isTransposed ? (n, m) : (m, n);
        _a = _isTransposed ? b : a;
        _b = _isTransposed ? a : b;
        _otherA = _isTransposed ? otherB : otherA;
        _otherB = _isTransposed ? otherA : otherB;
        _c = c;
        (_m, _n, _k) = (m, n, k);
        _places = AlignedBuffer.Allocate(4L * Lanes * sizeof(int));
        Span<int> places = _places.Span<int>(0, 4 * Lanes);
        for (int lane = 0; lane < m * n; lane++)
        {
            (places[lane], places[(2 * Lanes) + lane]) = Math.DivRem(lane, n);
        }
        // rows behind which a whole vector lies
        _inside = Math.Max(0, Math.Min((Padded(k * m) - Lanes) / m, (Padded(k * n) - Lanes) / n) + 1);
    }

    /// <summary>Whether C fits two vectors and rows fit one.</summary>
    internal static bool Takes(int m, int n) => m <= Lanes && n <= Lanes && m * n <= 2 * Lanes;

    public override void Run()
    {
        int count = _m * _n;
        Vector512<float> low = default, high = default;
        for (int p = 0; p < _k; p += 2 * Gemm.BlockK)
        {
            int first = Math.Min(Gemm.BlockK, _k - p);
            int second = _otherA != null ? first : Math.Min(Gemm.BlockK, _k - p - first);
            Blocks(p, first, second, out Sums one, out Sums two);
            low = p == 0 ? one.Low : low + one.Low;
            high = p == 0 ? one.High : high + one.High;
            if (second > 0)
            {
                low += two.Low;
                high += two.High;
            }
        }
        if (_isTransposed)
        {
            Vector512<int> lanes = Vector512<int>.Indices, firsts = (lanes >>> 1) + ((lanes & Vector512<int>.One) << 4);
            (low, high) = (Avx512F.PermuteVar16x32x2(low, firsts, high),
                Avx512F.PermuteVar16x32x2(low, firsts + Vector512.Create(Lanes / 2), high));
        }
        Simd512<float>.Store(low, _c, Simd512<float>.Mask(count));
        if (count > Lanes)
        {
            Simd512<float>.Store(high, _c + Lanes, Simd512<float>.Mask(count - Lanes));
        }
    }

    private void Blocks(int p, int first, int second, out Sums one, out Sums two)
    {
        switch (_m, _n)
        {
            case (1, <= 8):
                Blocks<OneRow>(p, first, second, out one, out two);
                break;
            case ( <= 2, 1):
                Blocks<PairInColumn>(p, first, second, out one, out two);
                break;
            case ( <= 8, 1):
                Blocks<OneColumn>(p, first, second, out one, out two);
                break;
            case (_, 2):
                Blocks<PairedColumns>(p, first, second, out one, out two);
                break;
            case (_, Lanes):
                Blocks<WholeRows>(p, first, second, out one, out two);
                break;
            default:
                Blocks<AnyLanes>(p, first, second, out one, out two);
                break;
        }
    }

    // both blocks step by step as long as there are rows of both with memory behind them
    private void Blocks<TOuter>(int p, int first, int second, out Sums one, out Sums two)
        where TOuter : struct, IOuterLanes
    {
        // the second block is of the other product, or follows
        float* a = _a + (p * _m), b = _b + (p * _n);
        int next = _otherA != null ? 0 : p + first;
        int both = Math.Max(0, Math.Min(Math.Min(first, second), _inside - Math.Max(p, next)));
        float* fromA = _otherA != null ? _otherA : _a, fromB = _otherA != null ? _otherB : _b;
        nint apartA = (nint)(fromA + (next * _m) - a), apartB = (nint)(fromB + (next * _n) - b);
        if (_m * _n > Lanes)
        {
            Wide<TOuter>(a, b, apartA, apartB, _m, _n, both, (int*)_places.Address, out one, out two);
        }
        else
        {
            OneVector<TOuter>(a, b, apartA, apartB, _m, _n, both, (int*)_places.Address, out one, out two);
        }
        Rest<TOuter>(_a, _b, p + both, first - both, ref one);
        Rest<TOuter>(fromA, fromB, next + both, second - both, ref two);
    }

    // loops of their own: there are few registers for addresses
    private static void OneVector<TOuter>(
        float* a, float* b, nint apartA, nint apartB, nint m, nint n, int rows, int* places, out Sums one, out Sums two)
        where TOuter : struct, IOuterLanes
    {
        Vector512<int> a0 = Vector512.Load(places), b0 = Vector512.Load(places + (2 * Lanes));
        Vector512<float> low1 = default, low2 = default;
        for (float* end = a + (rows * m); a != end; a += m, b += n)
        {
            low1 = TOuter.Add(a, 0, a0, TOuter.Load(b, b0), low1);
            low2 = TOuter.Add(a + apartA, 0, a0, TOuter.Load(b + apartB, b0), low2);
        }
        one = new(low1, default);
        two = new(low2, default);
    }

    private static void Wide<TOuter>(
        float* a, float* b, nint apartA, nint apartB, nint m, nint n, int rows, int* places, out Sums one, out Sums two)
        where TOuter : struct, IOuterLanes
    {
        Vector512<int> a0 = Vector512.Load(places), a1 = Vector512.Load(places + Lanes);
        Vector512<int> b0 = Vector512.Load(places + (2 * Lanes)), b1 = Vector512.Load(places + (3 * Lanes));
        Vector512<float> low1 = default, high1 = default, low2 = default, high2 = default;
        for (float* end = a + (rows * m); a != end; a += m, b += n)
        {
            Vector512<float> y = TOuter.Load(b, b0), z = TOuter.Load(b + apartB, b0);
            low1 = TOuter.Add(a, 0, a0, y, low1);
            low2 = TOuter.Add(a + apartA, 0, a0, z, low2);
            high1 = TOuter.Add(a, 1, a1, TOuter.IsSame ? y : TOuter.Load(b, b1), high1);
            high2 = TOuter.Add(a + apartA, 1, a1, TOuter.IsSame ? z : TOuter.Load(b + apartB, b1), high2);
        }
        one = new(low1, high1);
        two = new(low2, high2);
    }

    private void Rest<TOuter>(float* fromA, float* fromB, int p, int rows, ref Sums sums)
        where TOuter : struct, IOuterLanes
    {
        int* places = (int*)_places.Address;
        Vector512<int> a0 = Vector512.Load(places), a1 = Vector512.Load(places + Lanes);
        Vector512<int> b0 = Vector512.Load(places + (2 * Lanes)), b1 = Vector512.Load(places + (3 * Lanes));
        (Vector512<float> low, Vector512<float> high) = (sums.Low, sums.High);
        float* a = fromA + (p * _m), b = fromB + (p * _n);
        bool wide = _m * _n > Lanes;
        int end = p + rows, inside = Math.Min(end, _inside);
        for (; p < inside; p++, a += _m, b += _n)
        {
            Vector512<float> y = TOuter.Load(b, b0);
            low = TOuter.Add(a, 0, a0, y, low);
            high = wide ? TOuter.Add(a, 1, a1, TOuter.IsSame ? y : TOuter.Load(b, b1), high) : high;
        }
        Vector512<float> maskA = Simd512<float>.Mask(_m), maskB = Simd512<float>.Mask(_n);
        for (; p < end; p++, a += _m, b += _n)
        {
            Vector512<float> x = Simd512<float>.Load(a, maskA), y = Simd512<float>.Load(b, maskB);
            low = Add(x, a0, y, b0, low);
            high = Add(x, a1, y, b1, high);
        }
        sums = new(low, high);
    }

    private static Vector512<float> Add(
        Vector512<float> x, Vector512<int> rows, Vector512<float> y, Vector512<int> columns, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(
            Avx512F.PermuteVar16x32(x, rows), Avx512F.PermuteVar16x32(y, columns), sum);

    private readonly record struct Sums(Vector512<float> Low, Vector512<float> High);
}

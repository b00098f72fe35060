using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// The product of a transposed matrix (k,m) and a matrix (k,n), both narrow: all of C is one or two vectors, to which
/// each summand adds the outer product of two short rows. Two blocks of summands are summed side by side.
/// </summary>
internal sealed unsafe class OuterSums : PlacedProduct
{
    private readonly float* _a;
    private readonly float* _b;
    private readonly float* _c;
    private readonly int _m;
    private readonly int _n;
    private readonly int _k;
    private readonly int _inside;
    private readonly AlignedBuffer _places;

    internal OuterSums(int m, int n, int k, float* a, float* b, float* c)
    {
        _a = a;
        _b = b;
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
            int first = Math.Min(Gemm.BlockK, _k - p), second = Math.Min(Gemm.BlockK, _k - p - first);
            Blocks(p, first, second, out Sums one, out Sums two);
            low = p == 0 ? one.Low : low + one.Low;
            high = p == 0 ? one.High : high + one.High;
            if (second > 0)
            {
                low += two.Low;
                high += two.High;
            }
        }
        Simd512<float>.Store(low, _c, Simd512<float>.Mask(count));
        if (count > Lanes)
        {
            Simd512<float>.Store(high, _c + Lanes, Simd512<float>.Mask(count - Lanes));
        }
    }

    // both blocks step by step as long as there are rows of both with memory behind them
    private void Blocks(int p, int first, int second, out Sums one, out Sums two)
    {
        int* places = (int*)_places.Address;
        Vector512<int> a0 = Vector512.Load(places), a1 = Vector512.Load(places + Lanes);
        Vector512<int> b0 = Vector512.Load(places + (2 * Lanes)), b1 = Vector512.Load(places + (3 * Lanes));
        Vector512<float> low1 = default, high1 = default, low2 = default, high2 = default;
        int apart = first, both = Math.Max(0, Math.Min(Math.Min(first, second), _inside - p - apart));
        float* a = _a + (p * _m), b = _b + (p * _n);
        float* nextA = a + (apart * _m), nextB = b + (apart * _n);
        bool wide = _m * _n > Lanes;
        for (int i = 0; i < both; i++, a += _m, b += _n, nextA += _m, nextB += _n)
        {
            Vector512<float> x = Vector512.Load(a), y = Vector512.Load(b);
            Vector512<float> z = Vector512.Load(nextA), w = Vector512.Load(nextB);
            low1 = Add(x, a0, y, b0, low1);
            low2 = Add(z, a0, w, b0, low2);
            if (wide)
            {
                high1 = Add(x, a1, y, b1, high1);
                high2 = Add(z, a1, w, b1, high2);
            }
        }
        one = new(low1, high1);
        two = new(low2, high2);
        Rest(p + both, first - both, ref one);
        Rest(p + apart + both, second - both, ref two);
    }

    private void Rest(int p, int rows, ref Sums sums)
    {
        int* places = (int*)_places.Address;
        Vector512<int> a0 = Vector512.Load(places), a1 = Vector512.Load(places + Lanes);
        Vector512<int> b0 = Vector512.Load(places + (2 * Lanes)), b1 = Vector512.Load(places + (3 * Lanes));
        Vector512<float> maskA = Simd512<float>.Mask(_m), maskB = Simd512<float>.Mask(_n);
        (Vector512<float> low, Vector512<float> high) = (sums.Low, sums.High);
        float* a = _a + (p * _m), b = _b + (p * _n);
        for (int end = p + rows; p < end; p++, a += _m, b += _n)
        {
            Vector512<float> x = p < _inside ? Vector512.Load(a) : Simd512<float>.Load(a, maskA);
            Vector512<float> y = p < _inside ? Vector512.Load(b) : Simd512<float>.Load(b, maskB);
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

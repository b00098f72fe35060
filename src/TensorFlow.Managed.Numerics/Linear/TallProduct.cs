using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product of many rows of sixteen summands with one or two columns: each lane of a vector sums for a row of its own.
/// </summary>
internal sealed unsafe class TallProduct<TFinish> : PlacedProduct
    where TFinish : struct, IFinish
{
    private readonly float* _a;
    private readonly float* _c;
    private readonly float* _b;
    private readonly int _m;
    private readonly int _n;
    private readonly bool _isTransposed;
    private readonly AlignedBuffer _pairs = AlignedBuffer.Allocate(2 * Lanes * sizeof(float));

    private readonly float* _operand;
    private readonly TFinish _finish;

    internal TallProduct(
        bool transposeB, int m, int n, float* a, float* b, float* c, float* operand, TFinish finish)
    {
        _operand = operand;
        _finish = finish;
        _a = a;
        _b = b;
        _c = c;
        (_m, _n) = (m, n);
        _isTransposed = transposeB;
    }

    /// <summary>Whether rows are as long as they have to be and enough.</summary>
    internal static bool Takes(int m, int n, int k) => m >= Lanes && n <= 2 && k == Lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        Vector512<int> pairs = Vector512<int>.Indices >>> 1;
        Vector512<int> firsts = pairs + ((Vector512<int>.Indices & Vector512<int>.One) << 4);
        Vector512<int> seconds = firsts + Vector512.Create(Lanes / 2);
        Vector512<float> beside = Columns();
        float* b = _n == 2 && !_isTransposed ? _b : Pairs(firsts, seconds);
        for (int row = 0; row < _m; row += Lanes)
        {
            // the last group ends with the last row, even if it then shares rows with the group before
            int first = Math.Min(row, _m - Lanes);
            float* a = _a + (first * Lanes);
            EightSummands x = new(a, Lanes), y = new(a + (Lanes / 2), Lanes);
            Vector512<float> sum = y.Add(b + Lanes, 2, x.Add(b, 2, Vector512<float>.Zero));
            if (_n == 1)
            {
                Store(sum, beside, first);
                continue;
            }
            Vector512<float> other = y.Add(b + Lanes + 1, 2, x.Add(b + 1, 2, Vector512<float>.Zero));
            Store(Avx512F.PermuteVar16x32x2(sum, firsts, other), beside, 2 * first);
            Store(Avx512F.PermuteVar16x32x2(sum, seconds, other), beside, (2 * first) + Lanes);
        }
    }

    // B with its columns side by side, the only one beside itself
    private float* Pairs(Vector512<int> firsts, Vector512<int> seconds)
    {
        float* to = (float*)_pairs.Address;
        Vector512<float> low = Vector512.Load(_b), high = _n == 2 ? Vector512.Load(_b + Lanes) : low;
        Avx512F.PermuteVar16x32x2(low, firsts, high).Store(to);
        Avx512F.PermuteVar16x32x2(low, seconds, high).Store(to + Lanes);
        return to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<float> sum, Vector512<float> beside, int at)
    {
        Vector512<float> operand = TFinish.Operand == FinishOperand.Elements ? Vector512.Load(_operand + at) : beside;
        _finish.Invoke(sum, operand).Store(_c + at);
    }

    // one column's element for all lanes, or those of two columns in turn
    private Vector512<float> Columns() => TFinish.Operand != FinishOperand.Columns ? default
        : _n == 1 ? Vector512.Create(*_operand)
        : Vector512.Create(*(double*)_operand).AsSingle();
}

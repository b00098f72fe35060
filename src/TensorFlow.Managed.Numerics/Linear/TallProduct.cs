using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product of many rows of sixteen summands with one or two columns: sixteen rows at a time are transposed, so that
/// each lane of a vector sums for a row of its own.
/// </summary>
internal sealed unsafe class TallProduct<TFinish> : PlacedProduct
    where TFinish : struct, IFinish
{
    private readonly float* _a;
    private readonly float* _c;
    private readonly float* _b;
    private readonly int _m;
    private readonly int _n;
    private readonly int _stepB;
    private readonly int _columnStepB;
    private readonly AlignedBuffer _block = AlignedBuffer.Allocate(Lanes * Lanes * sizeof(float));

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
        (_stepB, _columnStepB) = transposeB ? (1, Lanes) : (n, 1);
    }

    /// <summary>Whether rows are as long as they have to be and enough.</summary>
    internal static bool Takes(int m, int n, int k) => m >= Lanes && n <= 2 && k == Lanes;

    public override void Run()
    {
        Vector512<int> pairs = Vector512<int>.Indices >>> 1;
        Vector512<int> firsts = pairs + ((Vector512<int>.Indices & Vector512<int>.One) << 4);
        Vector512<int> seconds = firsts + Vector512.Create(Lanes / 2);
        float* block = (float*)_block.Address, second = _b + (_n > 1 ? _columnStepB : 0);
        Vector512<float> beside = Columns();
        int row = 0;
        for (; row <= _m - Lanes; row += Lanes)
        {
            ZipBlock.Square16((uint*)(_a + (row * Lanes)), Lanes, (uint*)block, Lanes);
            Vector512<float> sum = default, other = default;
            for (int p = 0; p < Lanes; p++)
            {
                Vector512<float> x = Vector512.Load(block + (p * Lanes));
                sum = Simd512<float>.MultiplyAdd(_b + (p * _stepB), x, sum);
                other = Simd512<float>.MultiplyAdd(second + (p * _stepB), x, other);
            }
            if (_n == 1)
            {
                Store(sum, beside, row);
                continue;
            }
            Store(Avx512F.PermuteVar16x32x2(sum, firsts, other), beside, 2 * row);
            Store(Avx512F.PermuteVar16x32x2(sum, seconds, other), beside, (2 * row) + Lanes);
        }
        Rest(row);
    }

    private void Store(Vector512<float> sum, Vector512<float> beside, int at)
    {
        Vector512<float> operand = TFinish.Operand == FinishOperand.Elements ? Vector512.Load(_operand + at) : beside;
        _finish.Invoke(sum, operand).Store(_c + at);
    }

    // one column's element for all lanes, or those of two columns in turn
    private Vector512<float> Columns() => TFinish.Operand != FinishOperand.Columns ? default
        : _n == 1 ? Vector512.Create(*_operand)
        : Vector512.Create(*(double*)_operand).AsSingle();

    private void Rest(int row)
    {
        for (int i = row * _n; i < _m * _n; i++)
        {
            (int at, int column) = Math.DivRem(i, _n);
            float sum = 0;
            for (int p = 0; p < Lanes; p++)
            {
                sum = MathF.FusedMultiplyAdd(
                    _a[(at * Lanes) + p], _b[(p * _stepB) + (column * _columnStepB)], sum);
            }
            float beside = TFinish.Operand switch
            {
                FinishOperand.Columns => _operand[column],
                FinishOperand.Elements => _operand[i],
                _ => 0,
            };
            _c[i] = _finish.Invoke(Vector512.Create(sum), Vector512.Create(beside))[0];
        }
    }
}

using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>One row times a small matrix.</summary>
internal sealed unsafe class RowProduct<TFinish>(
    bool transposeB, int n, int k, float* a, float* b, float* c, float* operand, TFinish finish) : PlacedProduct
    where TFinish : struct, IFinish
{
    private readonly TFinish _finish = finish;

    public override void Run()
    {
        if (transposeB)
        {
            Transposed();
            if (typeof(TFinish) != typeof(Unfinished))
            {
                Finish();
            }
            return;
        }
        for (int column = 0; column < n; column += Lanes)
        {
            Vector512<float> mask = Simd512<float>.Mask(n - column), sum = Vector512<float>.Zero;
            float* from = b + column;
            for (int p = 0; p < k; p++, from += n)
            {
                sum = Simd512<float>.MultiplyAdd(a + p, Simd512<float>.Load(from, mask), sum);
            }
            Simd512<float>.Store(_finish.Invoke(sum, Beside(column, mask)), c + column, mask);
        }
    }

    private Vector512<float> Beside(int column, Vector512<float> mask) =>
        TFinish.Operand == FinishOperand.None ? default : Simd512<float>.Load(operand + column, mask);

    private void Finish()
    {
        for (int column = 0; column < n; column += Lanes)
        {
            Vector512<float> mask = Simd512<float>.Mask(n - column), sum = Simd512<float>.Load(c + column, mask);
            Simd512<float>.Store(_finish.Invoke(sum, Beside(column, mask)), c + column, mask);
        }
    }

    // columns of B lie far apart: four chains at once
    private void Transposed()
    {
        int column = 0;
        for (; column <= n - 4; column += 4)
        {
            float* b0 = b + (column * k), b1 = b0 + k, b2 = b1 + k, b3 = b2 + k;
            float sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            for (int p = 0; p < k; p++)
            {
                sum0 = MathF.FusedMultiplyAdd(a[p], b0[p], sum0);
                sum1 = MathF.FusedMultiplyAdd(a[p], b1[p], sum1);
                sum2 = MathF.FusedMultiplyAdd(a[p], b2[p], sum2);
                sum3 = MathF.FusedMultiplyAdd(a[p], b3[p], sum3);
            }
            (c[column], c[column + 1], c[column + 2], c[column + 3]) = (sum0, sum1, sum2, sum3);
        }
        for (; column < n; column++)
        {
            float sum = 0;
            for (int p = 0; p < k; p++)
            {
                sum = MathF.FusedMultiplyAdd(a[p], b[(column * k) + p], sum);
            }
            c[column] = sum;
        }
    }
}

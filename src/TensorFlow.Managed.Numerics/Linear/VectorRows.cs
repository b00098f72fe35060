using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Linear;

/// <summary>
/// A product whose rows are one vector each, with B in registers: sixteen columns, and sixteen summands or at most
/// four.
/// </summary>
internal sealed unsafe class VectorRows<TFinish> : PlacedProduct
    where TFinish : struct, IFinish
{
    private const int Few = 4;
    private const int AtOnce = 4;

    private readonly float* _a;
    private readonly float* _b;
    private readonly float* _c;
    private readonly int _m;
    private readonly int _k;
    private readonly float* _operand;
    private readonly float* _totals;
    private readonly AlignedBuffer? _transposed;
    private readonly TFinish _finish;

    internal VectorRows(
        bool transposeB, int m, int k, float* a, float* b, float* c, float* operand, float* totals, TFinish finish)
    {
        _operand = operand;
        _totals = totals;
        _finish = finish;
        _a = a;
        _b = b;
        _c = c;
        (_m, _k) = (m, k);
        _transposed = transposeB ? AlignedBuffer.Allocate((long)k * Lanes * sizeof(float)) : null;
    }

    /// <summary>Whether B is one vector wide and fits the registers.</summary>
    internal static bool Takes(int n, int k) => n == Lanes && k is Lanes or <= Few;

    public override void Run()
    {
        float* b = _b;
        if (_transposed is not null)
        {
            b = (float*)_transposed.Address;
            TransposedCopy.Run(_b, _k, b, Lanes, Lanes, _k);
        }
        Vector512<float> totals = _k == Lanes ? Sixteen(b) : AtMostFour(b);
        if (_totals != null)
        {
            totals.Store(_totals);
        }
    }

    private Vector512<float> AtMostFour(float* b)
    {
        int k = _k;
        Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + (k > 1 ? Lanes : 0));
        Vector512<float> b2 = Vector512.Load(b + (k > 2 ? 2 * Lanes : 0));
        Vector512<float> b3 = Vector512.Load(b + (k > 3 ? 3 * Lanes : 0));
        float* a = _a, c = _c;
        nint apart = (nint)(_operand - _c);
        TFinish finish = _finish;
        Vector512<float> totals = Vector512<float>.Zero, beside = Columns();
        for (float* end = c + ((nint)_m * Lanes); c < end; c += Lanes, a += k)
        {
            Vector512<float> sum = Add(a, b0, Vector512<float>.Zero);
            sum = k > 1 ? Add(a + 1, b1, sum) : sum;
            sum = k > 2 ? Add(a + 2, b2, sum) : sum;
            sum = k > 3 ? Add(a + 3, b3, sum) : sum;
            totals += Store(finish, sum, beside, c, apart);
        }
        return totals;
    }

    private Vector512<float> Sixteen(float* b)
    {
        Vector512<float> b0 = Row(b, 0), b1 = Row(b, 1), b2 = Row(b, 2), b3 = Row(b, 3), b4 = Row(b, 4);
        Vector512<float> b5 = Row(b, 5), b6 = Row(b, 6), b7 = Row(b, 7), b8 = Row(b, 8), b9 = Row(b, 9);
        Vector512<float> b10 = Row(b, 10), b11 = Row(b, 11), b12 = Row(b, 12), b13 = Row(b, 13);
        Vector512<float> b14 = Row(b, 14), b15 = Row(b, 15);
        float* a = _a, c = _c, end = c + ((nint)_m * Lanes);
        nint apart = (nint)(_operand - _c);
        TFinish finish = _finish;
        Vector512<float> totals = Vector512<float>.Zero, beside = Columns(), zero = Vector512<float>.Zero;

        // as many chains at once as a multiply-add takes cycles
        for (float* last = end - (AtOnce * Lanes); c <= last; c += AtOnce * Lanes, a += AtOnce * Lanes)
        {
            Vector512<float> r0 = Add(a, b0, zero), r1 = Add(a + 16, b0, zero);
            Vector512<float> r2 = Add(a + 32, b0, zero), r3 = Add(a + 48, b0, zero);
            Four(a + 1, b1, ref r0, ref r1, ref r2, ref r3);
            Four(a + 2, b2, ref r0, ref r1, ref r2, ref r3);
            Four(a + 3, b3, ref r0, ref r1, ref r2, ref r3);
            Four(a + 4, b4, ref r0, ref r1, ref r2, ref r3);
            Four(a + 5, b5, ref r0, ref r1, ref r2, ref r3);
            Four(a + 6, b6, ref r0, ref r1, ref r2, ref r3);
            Four(a + 7, b7, ref r0, ref r1, ref r2, ref r3);
            Four(a + 8, b8, ref r0, ref r1, ref r2, ref r3);
            Four(a + 9, b9, ref r0, ref r1, ref r2, ref r3);
            Four(a + 10, b10, ref r0, ref r1, ref r2, ref r3);
            Four(a + 11, b11, ref r0, ref r1, ref r2, ref r3);
            Four(a + 12, b12, ref r0, ref r1, ref r2, ref r3);
            Four(a + 13, b13, ref r0, ref r1, ref r2, ref r3);
            Four(a + 14, b14, ref r0, ref r1, ref r2, ref r3);
            Four(a + 15, b15, ref r0, ref r1, ref r2, ref r3);
            totals += Store(finish, r0, beside, c, apart);
            totals += Store(finish, r1, beside, c + Lanes, apart);
            totals += Store(finish, r2, beside, c + (2 * Lanes), apart);
            totals += Store(finish, r3, beside, c + (3 * Lanes), apart);
        }
        return Rest(totals, a, b, c, beside);
    }

    // the rows that are left, fewer than four, with B out of the nearest cache
    private Vector512<float> Rest(Vector512<float> totals, float* a, float* b, float* c, Vector512<float> beside)
    {
        for (float* end = _c + ((nint)_m * Lanes); c < end; c += Lanes, a += Lanes)
        {
            totals += Store(_finish, One(a, b), beside, c, (nint)(_operand - _c));
        }
        return totals;
    }

    private static Vector512<float> One(float* a, float* b)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int p = 0; p < Lanes; p++)
        {
            sum = Add(a + p, Row(b, p), sum);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(
        float* a, Vector512<float> b, ref Vector512<float> r0, ref Vector512<float> r1, ref Vector512<float> r2,
        ref Vector512<float> r3)
    {
        r0 = Add(a, b, r0);
        r1 = Add(a + Lanes, b, r1);
        r2 = Add(a + (2 * Lanes), b, r2);
        r3 = Add(a + (3 * Lanes), b, r3);
    }

    private Vector512<float> Columns() =>
        TFinish.Operand == FinishOperand.Columns ? Vector512.Load(_operand) : default;

    // What was stored. An operand by elements lies as far from all of C's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Store(
        TFinish finish, Vector512<float> sum, Vector512<float> beside, float* c, nint apart)
    {
        sum = finish.Invoke(
            sum, TFinish.Operand == FinishOperand.Elements ? Vector512.Load(c + apart) : beside);
        sum.Store(c);
        return sum;
    }

    private static Vector512<float> Row(float* b, int row) => Vector512.Load(b + (row * Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Add(float* factor, Vector512<float> row, Vector512<float> sum) =>
        Simd512<float>.MultiplyAdd(factor, row, sum);
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Elementwise x1 = x2, exact.</summary>
    public static NDArray equal(NDArray x1, NDArray x2) =>
        x1.dtype == TF_DataType.TF_STRING && x2.dtype == TF_DataType.TF_STRING
            ? EqualStrings(x1, x2)
            : Elementwise.Compare<ElementOperators.Equal>(x1, x2);

    /// <summary>Elementwise x1 ≠ x2, exact.</summary>
    public static NDArray not_equal(NDArray x1, NDArray x2) =>
        x1.dtype == TF_DataType.TF_STRING && x2.dtype == TF_DataType.TF_STRING
            ? logical_not(EqualStrings(x1, x2))
            : Elementwise.Compare<ElementOperators.NotEqual>(x1, x2);

    /// <summary>Elementwise x &lt; y.</summary>
    public static NDArray less(NDArray x, NDArray y) => Elementwise.Compare<ElementOperators.Less>(x, y);

    /// <summary>Elementwise x ≤ y.</summary>
    public static NDArray less_equal(NDArray x, NDArray y) => Elementwise.Compare<ElementOperators.LessEqual>(x, y);

    /// <summary>Elementwise x &gt; y.</summary>
    public static NDArray greater(NDArray x, NDArray y) => less(y, x);

    /// <summary>Elementwise x ≥ y.</summary>
    public static NDArray greater_equal(NDArray x, NDArray y) => less_equal(y, x);

    /// <summary>Elementwise and of what is not 0.</summary>
    public static NDArray logical_and(NDArray x1, NDArray x2) =>
        Elementwise.Binary<ElementOperators.And>(Truth(x1), Truth(x2), @bool);

    /// <summary>Elementwise or of what is not 0.</summary>
    public static NDArray logical_or(NDArray x1, NDArray x2) =>
        Elementwise.Binary<ElementOperators.Or>(Truth(x1), Truth(x2), @bool);

    /// <summary>Elementwise either-or of what is not 0.</summary>
    public static NDArray logical_xor(NDArray x1, NDArray x2) =>
        Elementwise.Binary<ElementOperators.Xor>(Truth(x1), Truth(x2), @bool);

    /// <summary>Elementwise not.</summary>
    public static NDArray logical_not(NDArray x) => logical_xor(x, true);

    /// <summary>Whether elements are not a number.</summary>
    public static NDArray isnan(NDArray x) => x.dtype.is_floating() ? not_equal(x, x) : zeros(x.shape, @bool);

    /// <summary>Whether elements are infinite.</summary>
    public static NDArray isinf(NDArray x) =>
        x.dtype.is_floating() ? equal(abs(x), double.PositiveInfinity) : zeros(x.shape, @bool);

    /// <summary>Whether elements are neither infinite nor not a number.</summary>
    public static NDArray isfinite(NDArray x) =>
        x.dtype.is_floating() ? less(abs(x), double.PositiveInfinity) : ones(x.shape, @bool);

    /// <summary>Equal shapes and elements.</summary>
    public static bool array_equal(NDArray a, NDArray b) => a.shape == b.shape && (bool)all(equal(a, b));

    /// <summary>|a - b| ≤ atol + rtol·|b| everywhere; infinities must be equal.</summary>
    public static bool allclose(
        NDArray a, NDArray b, double rtol = 1.0E-5, double atol = 1.0E-8, bool equal_nan = false) =>
        all(isclose(a, b, rtol, atol, equal_nan));

    /// <summary>Elementwise |a - b| ≤ atol + rtol·|b|; infinities must be equal.</summary>
    public static NDArray isclose(
        NDArray a, NDArray b, double rtol = 1.0E-5, double atol = 1.0E-8, bool equal_nan = false)
    {
        NDArray x = a.astype(float64), y = b.astype(float64);
        NDArray near = less_equal(abs(subtract(x, y)), add(atol, multiply(rtol, abs(y))));
        NDArray close = logical_or(logical_and(near, isfinite(y)), equal(x, y));
        return equal_nan ? logical_or(close, logical_and(isnan(x), isnan(y))) : close;
    }

    /// <summary>Elements of x where the condition holds, of y elsewhere, in their common type.</summary>
    public static NDArray where(NDArray condition, NDArray x, NDArray y)
    {
        NDArray mask = Truth(condition);
        long[] dims = Elementwise.Broadcast(zeros(new Shape(Elementwise.Broadcast(x, y)), @bool), mask);
        TF_DataType type = Promotion.Of(x, y);
        NDArray result = NDArray.Empty(type, dims);
        ElementCast.Copy(y.BroadcastTo(dims), result);
        ReadOnlySpan<bool> chosen = mask.BroadcastTo(dims).Contiguous().Flat<bool>();
        NDArray flat = result.ravel(), source = ElementCast.As(x, type).BroadcastTo(dims).Contiguous().ravel();
        for (int i = 0; i < chosen.Length;)
        {
            int run = i;
            while (run < chosen.Length && chosen[run] == chosen[i])
            {
                run++;
            }

            if (chosen[i])
            {
                ElementCast.Copy(source[i..run], flat[i..run]);
            }

            i = run;
        }

        return result;
    }

    /// <summary>Positions of elements that are not 0: one integer array for each dimension, row-major.</summary>
    public static NDArray[] nonzero(NDArray a)
    {
        ReadOnlySpan<bool> values = Truth(a).Contiguous().Flat<bool>();
        var found = new List<long>();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i])
            {
                found.Add(i);
            }
        }

        return [.. Enumerable.Range(0, a.ndim).Select(axis =>
            new NDArray((Array)found.Select(i => i / NDArray.RowMajor(a.Dims)[axis] % a.Dims[axis]).ToArray()))];
    }

    /// <summary>nonzero under its other name.</summary>
    public static NDArray[] where(NDArray condition) => nonzero(condition);

    private static NDArray Truth(NDArray x) => ElementCast.As(x, @bool);

    private static NDArray EqualStrings(NDArray x, NDArray y)
    {
        long[] dims = Elementwise.Broadcast(x, y);
        string[] a = x.BroadcastTo(dims).StringData(), b = y.BroadcastTo(dims).StringData();
        return new NDArray((Array)a.Zip(b, (p, q) => p == q).ToArray()).reshape(new Shape(dims));
    }
}

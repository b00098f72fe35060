using System;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Elementwise sum; booleans are or-ed.</summary>
    public static NDArray add(NDArray x1, NDArray x2) => Elementwise.Binary<ElementOperators.Add>(x1, x2);

    /// <summary>Elementwise difference.</summary>
    /// <exception cref="TypeError">Both are boolean.</exception>
    public static NDArray subtract(NDArray x1, NDArray x2) =>
        x1.dtype == TF_DataType.TF_BOOL && x2.dtype == TF_DataType.TF_BOOL
            ? throw new TypeError("numpy boolean subtract is not supported; use np.logical_xor")
            : Elementwise.Binary<ElementOperators.Subtract>(x1, x2);

    /// <summary>Elementwise product; booleans are and-ed.</summary>
    public static NDArray multiply(NDArray x1, NDArray x2) => Elementwise.Binary<ElementOperators.Multiply>(x1, x2);

    /// <summary>Elementwise true quotient: integers and booleans give float64.</summary>
    public static NDArray divide(NDArray x1, NDArray x2)
    {
        TF_DataType type = Promotion.Of(x1, x2);
        return Elementwise.Binary<ElementOperators.Divide>(x1, x2, type.is_floating() ? type : TF_DataType.TF_DOUBLE);
    }

    /// <summary>Elementwise true quotient.</summary>
    public static NDArray true_divide(NDArray x1, NDArray x2) => divide(x1, x2);

    /// <summary>Elementwise quotient rounded down.</summary>
    public static NDArray floor_divide(NDArray x1, NDArray x2) =>
        Elementwise.Binary<ElementOperators.FloorDivide>(x1, x2, NotBool(Promotion.Of(x1, x2)));

    /// <summary>Elementwise remainder with the divisor's sign.</summary>
    public static NDArray mod(NDArray x1, NDArray x2) =>
        Elementwise.Binary<ElementOperators.Remainder>(x1, x2, NotBool(Promotion.Of(x1, x2)));

    /// <summary>Elementwise remainder with the divisor's sign.</summary>
    public static NDArray remainder(NDArray x1, NDArray x2) => mod(x1, x2);

    /// <summary>Elementwise power; integers stay integers and wrap around.</summary>
    /// <exception cref="ValueError">An integer to a negative integer power.</exception>
    public static NDArray power(NDArray x, NDArray y) =>
        Elementwise.Binary<ElementOperators.Power>(x, y, NotBool(Promotion.Of(x, y)));

    /// <summary>Elementwise larger value; not-a-number wins.</summary>
    public static NDArray maximum(NDArray x1, NDArray x2) => Elementwise.Binary<ElementOperators.Maximum>(x1, x2);

    /// <summary>Elementwise smaller value; not-a-number wins.</summary>
    public static NDArray minimum(NDArray x1, NDArray x2) => Elementwise.Binary<ElementOperators.Minimum>(x1, x2);

    /// <summary>Elementwise -x.</summary>
    /// <exception cref="TypeError">The array is boolean.</exception>
    public static NDArray negative(NDArray x) => x.dtype == TF_DataType.TF_BOOL
        ? throw new TypeError("The numpy boolean negative, the `-` operator, is not supported; use np.logical_not")
        : x.dtype.is_floating() ? multiply(x, Like(-1, x)) : subtract(zeros_like(x), x);

    /// <summary>Elementwise absolute value.</summary>
    public static NDArray abs(NDArray x)
    {
        if (x.dtype == TF_DataType.TF_BOOL)
        {
            return x.copy();
        }

        // 0.0 + turns a negative zero into a positive one
        NDArray magnitude = maximum(x, negative(x));
        return x.dtype.is_floating() ? add(zeros_like(x), magnitude) : magnitude;
    }

    /// <summary>Elementwise absolute value.</summary>
    public static NDArray absolute(NDArray x) => abs(x);

    /// <summary>Elementwise -1, 0 or 1.</summary>
    public static NDArray sign(NDArray x)
    {
        NDArray zero = zeros_like(x);
        NDArray sign = less(zero, x).astype(x.dtype) - less(x, zero).astype(x.dtype);
        return x.dtype.is_floating() ? where(isnan(x), x, sign) : sign;
    }

    /// <summary>Elementwise x·x.</summary>
    public static NDArray square(NDArray x) => multiply(x, x);

    /// <summary>Elementwise square root; integers give floats.</summary>
    public static NDArray sqrt(NDArray x) => Elementwise.Float<FloatFunctions.Sqrt>(x);

    /// <summary>Elementwise e^x.</summary>
    public static NDArray exp(NDArray x) => Elementwise.Float<FloatFunctions.Exp>(x);

    /// <summary>Elementwise natural logarithm.</summary>
    public static NDArray log(NDArray x) => Elementwise.Float<FloatFunctions.Log>(x);

    /// <summary>Elementwise logarithm to the base of 2.</summary>
    public static NDArray log2(NDArray x) => Elementwise.Float<FloatFunctions.Log2>(x);

    /// <summary>Elementwise logarithm to the base of 10.</summary>
    public static NDArray log10(NDArray x) => Elementwise.Float<FloatFunctions.Log10>(x);

    /// <summary>Elementwise sine of radians.</summary>
    public static NDArray sin(NDArray x) => Elementwise.Float<FloatFunctions.Sin>(x);

    /// <summary>Elementwise cosine of radians.</summary>
    public static NDArray cos(NDArray x) => Elementwise.Float<FloatFunctions.Cos>(x);

    /// <summary>Elementwise tangent of radians.</summary>
    public static NDArray tan(NDArray x) => Elementwise.Float<FloatFunctions.Tan>(x);

    /// <summary>Elementwise hyperbolic tangent.</summary>
    public static NDArray tanh(NDArray x) => Elementwise.Float<FloatFunctions.Tanh>(x);

    /// <summary>Elementwise largest whole number not above x; integers stay as they are.</summary>
    public static NDArray floor(NDArray x) =>
        x.dtype.is_floating() ? Elementwise.Float<FloatFunctions.Floor>(x) : x.copy();

    /// <summary>Elementwise smallest whole number not below x; integers stay as they are.</summary>
    public static NDArray ceil(NDArray x) =>
        x.dtype.is_floating() ? Elementwise.Float<FloatFunctions.Ceiling>(x) : x.copy();

    /// <summary>Rounded to decimals (scaled by a power of ten and back), halves to even.</summary>
    public static NDArray round(NDArray a, int decimals = 0)
    {
        if (!a.dtype.is_floating())
        {
            return decimals >= 0 ? a.copy() : round(a.astype(float64), decimals).astype(a.dtype);
        }

        if (decimals == 0)
        {
            return Elementwise.Float<FloatFunctions.RoundToEven>(a);
        }

        NDArray scale = Math.Pow(10.0, Math.Abs(decimals));
        NDArray scaled = decimals > 0 ? multiply(a, scale) : divide(a, scale);
        NDArray whole = Elementwise.Float<FloatFunctions.RoundToEven>(scaled);
        return decimals > 0 ? divide(whole, scale) : multiply(whole, scale);
    }

    /// <summary>Every element cut to low..high.</summary>
    public static NDArray clip(NDArray a, NDArray a_min, NDArray a_max) => minimum(maximum(a, a_min), a_max);

    /// <summary>Running sums along a dimension, or of all elements.</summary>
    public static NDArray cumsum(NDArray a, int? axis = null)
    {
        NDArray source = axis is null ? a.ravel() : a;
        int place = Axis.Resolve(axis ?? 0, source.ndim);
        NDArray result = source.astype(Promotion.Sum(source.dtype));
        NDArray rows = moveaxis(result, place, 0);
        for (int i = 1; i < source.Dims[place]; i++)
        {
            rows[i].Assign(add(rows[i - 1], rows[i]));
        }

        return result;
    }

    /// <summary>Differences of neighbours along a dimension.</summary>
    public static NDArray diff(NDArray a, int axis = -1)
    {
        NDArray rows = moveaxis(a, axis, 0);
        return moveaxis(subtract(rows["1:"], rows[":-1"]), 0, axis);
    }

    private static TF_DataType NotBool(TF_DataType type) => type == TF_DataType.TF_BOOL ? TF_DataType.TF_INT8 : type;

    private static NDArray Like(double value, NDArray x) => new NDArray(value).astype(x.dtype);
}

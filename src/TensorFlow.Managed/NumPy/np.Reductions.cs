using System;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>
    /// Sum over all dimensions or the given ones, integers and booleans in 64 bits; runs at the end of the array in
    /// NumPy's pairwise order.
    /// </summary>
    public static NDArray sum(NDArray x1, Axis? axis = null, bool keepdims = false, TF_DataType? dtype = null) =>
        Reduction.Fold<ElementOperators.Add>(x1, axis, keepdims, dtype ?? Promotion.Sum(x1.dtype), 0.0);

    /// <summary>Product over all dimensions or the given ones, integers in 64 bits.</summary>
    public static NDArray prod(NDArray array, Axis? axis = null, bool keepdims = false) =>
        Reduction.Fold<ElementOperators.Multiply>(array, axis, keepdims, Promotion.Sum(array.dtype), 1.0);

    /// <summary>Sum divided by the number of elements; integers give float64.</summary>
    public static NDArray mean(NDArray x, Axis? axis = null, bool keepdims = false)
    {
        TF_DataType type = x.dtype.is_floating() ? x.dtype : float64;
        TF_DataType work = type.get_datatype_size() == 2 ? float32 : type;
        NDArray total = sum(x, axis, keepdims, work);
        return ElementCast.As(divide(total, Like(Reduction.CountOf(x, axis), total)), type);
    }

    /// <summary>Mean of squared distances from the mean; ddof is subtracted from the number of elements.</summary>
    public static NDArray var(NDArray x, Axis? axis = null, int ddof = 0, bool keepdims = false)
    {
        NDArray values = x.dtype.is_floating() ? x : x.astype(float64);
        NDArray total = sum(square(subtract(values, mean(values, axis, keepdims: true))), axis, keepdims);
        return divide(total, Like(Math.Max(0, Reduction.CountOf(x, axis) - ddof), total));
    }

    /// <summary>Square root of the variance.</summary>
    public static NDArray std(NDArray x, Axis? axis = null, int ddof = 0, bool keepdims = false) =>
        sqrt(var(x, axis, ddof, keepdims));

    /// <summary>Smallest element; not-a-number wins.</summary>
    public static NDArray min(NDArray x, Axis? axis = null, bool keepdims = false) =>
        Reduction.Extreme<ElementOperators.Minimum>(x, axis, keepdims, "minimum");

    /// <summary>Largest element; not-a-number wins.</summary>
    public static NDArray max(NDArray x, Axis? axis = null, bool keepdims = false) =>
        Reduction.Extreme<ElementOperators.Maximum>(x, axis, keepdims, "maximum");

    /// <summary>
    /// Smallest element: of all, as in NumPy, where TensorFlow.NET's default is the first dimension.
    /// </summary>
    public static NDArray amin(NDArray x, Axis? axis = null) => min(x, axis);

    /// <summary>Largest element: of all, as in NumPy, where TensorFlow.NET's default is the first dimension.</summary>
    public static NDArray amax(NDArray x, Axis? axis = null) => max(x, axis);

    /// <summary>Position of the first largest element, of all or along one dimension.</summary>
    public static NDArray argmax(NDArray a, Axis? axis = null) => Reduction.Position(a, axis, largest: true);

    /// <summary>Position of the first smallest element, of all or along one dimension.</summary>
    public static NDArray argmin(NDArray a, Axis? axis = null) => Reduction.Position(a, axis, largest: false);

    /// <summary>Whether all elements are true (not 0).</summary>
    public static NDArray all(NDArray a, Axis? axis = null) =>
        Reduction.Fold<ElementOperators.And>(Truth(a), axis, false, @bool, 1.0);

    /// <summary>Whether any element is true (not 0).</summary>
    public static NDArray any(NDArray a, Axis? axis = null) =>
        Reduction.Fold<ElementOperators.Or>(Truth(a), axis, false, @bool, 0.0);

    /// <summary>Mean with weights, of all or along one dimension.</summary>
    public static NDArray average(NDArray a, Axis? axis = null, NDArray? weights = null)
    {
        if (weights is null)
        {
            return mean(a, axis);
        }

        NDArray spread = weights.ndim == a.ndim || axis is null
            ? weights
            : moveaxis(weights.BroadcastTo([.. moveaxis(a, axis, -1).Dims]), -1, axis);
        return divide(sum(multiply(a, spread), axis), sum(multiply(ones_like(a), spread), axis));
    }
}

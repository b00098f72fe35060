namespace Tensorflow.Ops.Math;

/// <summary>tf.reduce_*: all axes where none are given.</summary>
/// <remarks>All axes stand in a node "Const" beside the op, given ones in its "reduction_indices".</remarks>
internal static class Reductions
{
    /// <summary>The sum.</summary>
    public static Tensor Sum(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Sum>(x, axes, keepDims, name);

    /// <summary>The mean.</summary>
    public static Tensor Mean(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Mean>(x, axes, keepDims, name);

    /// <summary>The product.</summary>
    public static Tensor Prod(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Prod>(x, axes, keepDims, name);

    /// <summary>The largest element.</summary>
    public static Tensor Max(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Max>(x, axes, keepDims, name);

    /// <summary>The smallest element.</summary>
    public static Tensor Min(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Min>(x, axes, keepDims, name);

    /// <summary>Whether all elements are true.</summary>
    public static Tensor All(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<All>(x, axes, keepDims, name);

    /// <summary>Whether any element is true.</summary>
    public static Tensor Any(Operand x, Operand? axes = null, bool keepDims = false, string? name = null) =>
        Reduce<Any>(x, axes, keepDims, name);

    private static Tensor Reduce<TOp>(Operand x, Operand? axes, bool keepDims, string? name)
        where TOp : ReductionOp<TOp>, new()
    {
        if (axes is { Value: not null } given)
        {
            return ReductionOp<TOp>.Of(x, given, keepDims, name);
        }

        var reduced = ReductionOp<TOp>.All(x.DType is null ? x.ToTensor() : x, keepDims, name);
        if (!keepDims)
        {
            reduced.MergeShape(Shape.Scalar);
        }

        return reduced;
    }
}

using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>tf.norm.</summary>
internal static class Norm
{
    /// <summary>
    /// √Σx² for the order 2, else (Σ|x|^p)^(1/p) with its limit at infinity; with two axes and 1 or infinity the
    /// norms of matrices.
    /// </summary>
    /// <exception cref="ValueError">The spectral norm, or an order that is no norm.</exception>
    public static Tensor Of(Operand x, double order, int[]? axes, bool keepDims, string? name = null)
    {
        if (order <= 0 || (order == 2 && axes is { Length: 2 }) || axes is { Length: > 2 })
        {
            throw new ValueError("Expected an order above 0 and one axis, or two axes and the order 1, infinity or "
                + $"'euclidean'. Received: ord={order}, {axes?.Length ?? 0} axes.");
        }

        using var scope = Target.Current.NameScope(name, "norm");
        var tensor = x.ToTensor(null, "tensor");
        var result = order == 1 ? Sums(tensor, axes)
            : double.IsInfinity(order) ? Largest(tensor, axes)
            : Pow.Of(Reductions.Sum(Pow.Of(Abs.Of(tensor), order), Literal(axes), true), 1 / order);
        return keepDims ? result : Squeeze.Of(result, axes);
    }

    /// <summary>√Σx² along some axes; of matrices that of Frobenius.</summary>
    public static Tensor Euclidean(Operand x, int[]? axes, bool keepDims, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "norm");
        var tensor = x.ToTensor(null, "tensor");
        var result = Sqrt.Of(Reductions.Sum(tensor * tensor, Literal(axes), true));
        return keepDims ? result : Squeeze.Of(result, axes);
    }

    private static Tensor Sums(Tensor x, int[]? axes)
    {
        var sum = Reductions.Sum(Abs.Of(x), First(axes), true);
        return axes is { Length: 2 } ? Reductions.Max(sum, axes[1], true) : sum;
    }

    private static Tensor Largest(Tensor x, int[]? axes)
    {
        var size = Abs.Of(x);
        size = axes is { Length: 2 } ? Reductions.Sum(size, axes[1], true) : size;
        return Reductions.Max(size, First(axes), true);
    }

    private static Operand? First(int[]? axes) => axes is null ? (Operand?)null : (Operand)axes[0];

    private static Operand? Literal(int[]? axes) => axes is null ? (Operand?)null : (Operand)axes;
}

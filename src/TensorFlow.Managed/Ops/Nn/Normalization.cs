using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.moments, batch_normalization and l2_normalize.</summary>
internal static class Normalization
{
    /// <summary>Mean and variance along some axes.</summary>
    public static (Tensor Mean, Tensor Variance) Moments(Operand x, int[] axes, bool keepDims, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "moments");
        var tensor = x.ToTensor(null, "x");
        var mean = Reductions.Mean(tensor, axes, true, "mean");
        var squares = SquaredDifference.Of(tensor, StopGradient.Of(mean));
        var variance = Reductions.Mean(squares, axes, true, "variance");
        return keepDims ? (mean, variance) : (Squeeze.Of(mean, axes), Squeeze.Of(variance, axes));
    }

    /// <summary>(x - mean) / √(variance + epsilon)·scale + offset.</summary>
    public static Tensor Batch(
        Operand x, Operand mean, Operand variance, Operand? offset, Operand? scale, Operand epsilon,
        string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "batchnorm");
        var inverse = Rsqrt.Of(variance.ToTensor() + epsilon);
        inverse = scale is { Value: not null } factor ? Mul.Of(inverse, factor, "mul") : inverse;
        var scaled = Mul.Of(x, inverse, "mul");
        if (offset is { Value: not null } shift)
        {
            return scaled + Sub.Of(shift, Mul.Of(mean, inverse, "mul"), "sub");
        }

        return scaled + Mul.Of(-mean.ToTensor(), inverse, "mul");
    }

    /// <summary>x / max(√Σx², √epsilon) along some axes.</summary>
    public static Tensor L2(Operand x, Operand? axes, Operand epsilon, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "l2_normalize");
        var tensor = x.ToTensor(null, "x");
        var sum = Reductions.Sum(Square.Of(tensor), axes, true);
        return Mul.Of(tensor, Rsqrt.Of(Maximum.Of(sum, epsilon)), scope.Name);
    }
}

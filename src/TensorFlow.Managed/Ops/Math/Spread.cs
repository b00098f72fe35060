using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>tf.reduce_variance, reduce_std and reduce_logsumexp.</summary>
internal static class Spread
{
    /// <summary>The mean of (x - mean of x)².</summary>
    public static Tensor Variance(Operand x, Operand? axes, bool keepDims, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "reduce_variance");
        var tensor = x.ToTensor();
        var difference = tensor - Reductions.Mean(tensor, axes, true);
        return Reductions.Mean(Square.Of(difference), axes, keepDims);
    }

    /// <summary>The square root of the variance.</summary>
    public static Tensor Deviation(Operand x, Operand? axes, bool keepDims, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "reduce_std");
        return Sqrt.Of(Variance(x, axes, keepDims));
    }

    /// <summary>ln Σ e^x, which does not overflow.</summary>
    public static Tensor LogSumExp(Operand x, Operand? axes, bool keepDims, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "ReduceLogSumExp");
        var tensor = x.ToTensor();
        var largest = Reductions.Max(tensor, axes, true);
        var top = StopGradient.Of(SelectV2.Of(IsFinite.Of(largest), largest, 0f));
        var log = Log.Of(Reductions.Sum(Exp.Of(Sub.Of(tensor, top)), axes, keepDims));
        return AddV2.Of(log, keepDims ? top : Reshape.Of(top, ShapeOp.Of(log)), scope.Name);
    }
}

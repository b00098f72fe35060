using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.clip_by_*.</summary>
internal static class Clipping
{
    /// <summary>Each element between two bounds.</summary>
    public static Tensor ByValue(Operand t, Operand low, Operand high, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "clip_by_value");
        var tensor = t.ToTensor(null, "t");
        var bounded = Minimum.Of(tensor, high);
        if (!tensor.shape.is_compatible_with(bounded.shape))
        {
            throw new ValueError($"Shapes {tensor.shape} and {bounded.shape} are incompatible");
        }

        return Maximum.Of(bounded, low, scope.Name);
    }

    /// <summary>The tensor scaled down to a norm along some axes where it is larger.</summary>
    public static Tensor ByNorm(Operand t, Operand norm, Operand? axes, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "clip_by_norm");
        var tensor = t.ToTensor(null, "t");
        var sum = Reductions.Sum(tensor * tensor, axes, true);
        var positive = Greater.Of(sum, 0f);

        // no root of 0, whose gradient is infinite
        var root = Sqrt.Of(Select.Of(positive, sum, Creation.OnesLike(sum)));
        var own = Select.Of(positive, root, sum);
        return Identity.Of(Division.True(tensor * norm, Maximum.Of(own, norm)), scope.Name);
    }

    /// <summary>The square root of the sum of all squares of all tensors.</summary>
    public static Tensor GlobalNorm(IReadOnlyList<Tensor?> tensors, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "global_norm");
        var halves = tensors.OfType<Tensor>().Select(HalfSquare).ToArray();
        var sum = Reductions.Sum(Stacking.Stack(halves, 0, "stack"));
        return Sqrt.Of(sum * Const.Of(Creation.Scalar(2, sum.dtype)), "global_norm");
    }

    /// <summary>All tensors scaled down to a global norm where theirs is larger; NaN where it is infinite.</summary>
    /// <returns>The tensors, null where there was none, and the norm that they had.</returns>
    public static (Tensor?[] Clipped, Tensor Norm) ByGlobalNorm(
        IReadOnlyList<Tensor?> tensors, Operand norm, Tensor? known, string? name = null)
    {
        var own = known ?? GlobalNorm(tensors, name);
        using var scope = Target.Current.NameScope(name, "clip_by_global_norm");
        var share = Minimum.Of(
            Division.True(1f, own), Division.True(Const.Of(Creation.Scalar(1, own.dtype)), norm));
        var scale = Mul.Of(norm, share, "mul") + (own - own);
        return ([.. tensors.Select((t, i) => t is null ? null : Scaled(t, scale, $"{scope.Name}_{i}"))], own);
    }

    private static Tensor HalfSquare(Tensor tensor)
    {
        using var place = Beside(tensor);
        return L2Loss.Of(tensor);
    }

    private static Tensor Scaled(Tensor tensor, Tensor scale, string name)
    {
        using var place = Beside(tensor);
        return Identity.Of(tensor * scale, name);
    }

    private static IDisposable? Beside(Tensor tensor) =>
        tensor.Producer is { } node ? Target.Current.ColocateWith(node) : null;
}

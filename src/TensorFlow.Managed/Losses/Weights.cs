using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Flow;
using Tensorflow.Ops.Math;

namespace Tensorflow.Losses;

/// <summary>Weights of losses: of rank 0, or of the losses' rank with sizes of 1 or theirs.</summary>
/// <remarks>Where shapes are open, TensorFlow asserts in the run; here the product alone refuses.</remarks>
internal static class Weights
{
    private const string Refusal = "weights can not be broadcast to values.";

    /// <summary>The node that what uses the weights waits for; null where the shapes are open.</summary>
    /// <exception cref="ValueError">The weights do not go with the values.</exception>
    public static Node? Check(Operand weights, Tensor values)
    {
        using var scope = Target.Current.NameScope(null, "assert_broadcastable");
        Tensor w;
        using (var own = Target.Current.NameScope(null, "weights"))
        {
            w = weights.ToTensor(null, own.Name);
            ShapeOp.Internal(w, "shape");
            RankOp.Of(w, "rank");
        }

        using (Target.Current.NameScope(null, "values"))
        {
            ShapeOp.Internal(values, "shape");
            RankOp.Of(values, "rank");
        }

        return Verdict(w, values);
    }

    /// <summary>The weights in the shape of the values.</summary>
    public static Tensor Broadcast(Tensor weights, Tensor values)
    {
        using var scope = Target.Current.NameScope(null, "broadcast_weights");
        if (weights.shape.IsFullyDefined && weights.shape == values.shape)
        {
            return weights;
        }

        using var after = After(Check(weights, values));
        return Mul.Of(weights, Creation.OnesLike(values), scope.Name);
    }

    /// <summary>Ops until disposal wait for the node, if there is one.</summary>
    public static System.IDisposable After(Node? node) =>
        Target.Current.ControlDependencies(node is null ? [] : [node]);

    private static Node? Verdict(Tensor weights, Tensor values)
    {
        var (shape, wanted) = (weights.shape, values.shape);
        if (!shape.RankKnown || !wanted.RankKnown)
        {
            return null;
        }

        if (shape.ndim == 0)
        {
            return NoOp.Of("static_scalar_check_success");
        }

        if (shape.ndim != wanted.ndim)
        {
            throw Refused($"values.rank={wanted.ndim}. weights.rank={shape.ndim}.", weights, values);
        }

        if (!shape.IsFullyDefined || !wanted.IsFullyDefined)
        {
            return null;
        }

        for (var i = 0; i < shape.ndim; i++)
        {
            if (shape[i] != 1 && shape[i] != wanted[i])
            {
                throw Refused($"Mismatch at dim {i}.", weights, values);
            }
        }

        return NoOp.Of("static_dims_check_success");
    }

    private static ValueError Refused(string why, Tensor weights, Tensor values) => new(
        $"{Refusal} {why} values.shape={values.shape.ToGraphString()}. "
        + $"weights.shape={weights.shape.ToGraphString()}. Received weights={weights.ToGraphString()}, "
        + $"values={values.ToGraphString()}");
}

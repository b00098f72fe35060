using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Losses;

/// <summary>tf.losses.compute_weighted_loss: losses of elements, weighted, as one loss.</summary>
internal static class WeightedLoss
{
    /// <summary>Weighs and reduces, and puts the result into a collection of the graph.</summary>
    /// <param name="weights">Null: 1.</param>
    /// <param name="collection">Null: none.</param>
    /// <param name="reduction">One of <see cref="LossReduction"/>.</param>
    /// <exception cref="ValueError">The weights do not go with the losses, or there is no such reduction.</exception>
    public static Tensor Of(Operand losses, Operand? weights, string? scope, string? collection, string reduction)
    {
        LossReduction.Check(reduction);
        using var own = Target.Current.NameScope(scope, "weighted_loss");
        var values = losses.ToTensor();
        var given = Given(weights);
        using var after = Weights.After(Weights.Check(given, values));
        var wide = Cast.ToType(values, TF_DataType.TF_FLOAT);
        var weight = Cast.ToType(given, TF_DataType.TF_FLOAT);
        var loss = Cast.ToType(Reduced(wide, weight, reduction), values.dtype);
        if (collection is not null && loss.Data is null)
        {
            DefaultGraph.Current.add_to_collection(collection, loss);
        }

        return loss;
    }

    /// <summary>The weights, 1 where there are none; a number is float32, as Python's are.</summary>
    public static Operand Given(Operand? weights) =>
        weights is not { Value: not null } w ? 1f : w.Value is double wide ? (float)wide : w;

    private static Tensor Reduced(Tensor losses, Tensor weight, string reduction)
    {
        var weighted = Mul.Of(losses, weight, "Mul");
        if (reduction == LossReduction.None)
        {
            return weighted;
        }

        var sum = Reductions.Sum(weighted);
        return reduction switch
        {
            LossReduction.Mean => Mean(sum, Reductions.Sum(Creation.OnesLike(losses) * weight)),
            LossReduction.SumByNonzeroWeights => Mean(sum, Present(losses, weight)),
            LossReduction.SumOverBatchSize => Mean(sum, Count(losses)),
            _ => sum,
        };
    }

    // 0 where nothing counts
    private static Tensor Mean(Tensor sum, Tensor count) => DivNoNan.Of(Reductions.Sum(sum), count, "value");

    // how many elements have a weight other than 0
    private static Tensor Present(Tensor losses, Tensor weight)
    {
        using var scope = Target.Current.NameScope(null, "num_present");
        var present = Select.Of(Equal.Of(weight, 0f), ZerosLike.Internal(weight), Creation.OnesLike(weight));
        return Reductions.Sum(Weights.Broadcast(present, losses), name: scope.Name);
    }

    private static Tensor Count(Tensor losses)
    {
        using var scope = Target.Current.NameScope(null, "num_elements");
        return Cast.ToType(SizeOp.Internal(losses, scope.Name), losses.dtype);
    }
}

using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The base of losses; a name or a function stands for one as well.</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
/// <exception cref="ValueError">There is no such reduction.</exception>
public abstract class Loss(string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = null)
    : ILossFunc, IKerasConfigable
{
    /// <inheritdoc/>
    public string Name { get; } = name ?? "loss";

    /// <inheritdoc/>
    public string Reduction { get; } = ReductionV2.Checked(reduction);

    /// <summary>The loss of Keras's name, such as "mse" or "MeanSquaredError".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static implicit operator Loss(string name) => LossTable.Get(name);

    /// <summary>A loss of one's own: the losses of the samples for (y_true, y_pred).</summary>
    public static implicit operator Loss(Func<Tensor, Tensor, Tensor> function) =>
        new LossFunctionWrapper(function, name: "function");

    /// <summary>The loss of a batch with weights that are no tensor yet.</summary>
    public Tensor Call(Operand y_true, Operand y_pred, Operand sample_weight) =>
        Call(y_true, y_pred, Ranks.ToTensor(sample_weight, TF_DataType.TF_FLOAT));

    /// <inheritdoc/>
    public Tensor Call(Operand y_true, Operand y_pred, Tensor? sample_weight = null)
    {
        using var scope = tf.name_scope(Name);
        var predicted = Ranks.ToTensor(y_pred, TF_DataType.TF_FLOAT);
        var target = Ranks.ToTensor(y_true, TF_DataType.TF_FLOAT);
        var weights = sample_weight is null ? null : tf.cast(sample_weight, TF_DataType.TF_FLOAT);
        var losses = Apply(target, predicted);
        var (inMask, outMask) = (LossMasks.Find(predicted), LossMasks.Find(losses));
        var mask = inMask is not null && outMask is not null ? tf.logical_and(inMask, outMask) : inMask ?? outMask;
        return Reducing.Weighted(losses, weights, mask, Reduction);
    }

    /// <summary>The losses of the samples, not reduced over the batch.</summary>
    public abstract Tensor Apply(Tensor y_true, Tensor y_pred);

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config() => new() { ["name"] = Name, ["reduction"] = Reduction };
}

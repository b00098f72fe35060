using System;

namespace Tensorflow.Keras.Losses;

/// <summary>A loss made of a function of (y_true, y_pred) that gives the losses of the samples.</summary>
/// <param name="fn">The function.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public class LossFunctionWrapper(
    Func<Tensor, Tensor, Tensor> fn, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = null)
    : Loss(reduction, name)
{
    /// <summary>The function.</summary>
    public Func<Tensor, Tensor, Tensor> Function { get; } = fn;

    /// <inheritdoc/>
    public override Tensor Apply(Tensor y_true, Tensor y_pred)
    {
        var (target, predicted) = Ranks.Match(y_true, y_pred);
        return Function(target, predicted);
    }
}

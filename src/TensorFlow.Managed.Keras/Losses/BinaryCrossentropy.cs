using System.Collections.Generic;

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of −y_true·ln(y_pred) − (1 − y_true)·ln(1 − y_pred).</summary>
/// <param name="from_logits">y_pred is not yet put through a sigmoid or softmax.</param>
/// <param name="label_smoothing">How far labels move to the middle, in [0, 1].</param>
/// <param name="axis">The axis of the classes, or that the mean is taken over.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class BinaryCrossentropy(
    bool from_logits = false, double label_smoothing = 0, int axis = -1,
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "binary_crossentropy")
    : LossFunctionWrapper((t, p) => Crossentropies.Binary(t, p, from_logits, label_smoothing, axis), reduction, name)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["label_smoothing"] = label_smoothing,
        ["axis"] = axis,
    };
}

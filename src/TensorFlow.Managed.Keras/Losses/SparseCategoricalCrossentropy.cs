using System.Collections.Generic;

namespace Tensorflow.Keras.Losses;

/// <summary>−ln y_pred[y_true] of class numbers.</summary>
/// <param name="from_logits">y_pred is not yet put through a sigmoid or softmax.</param>
/// <param name="ignore_class">A label whose samples do not count; null: none.</param>
/// <param name="axis">The axis of the classes, or that the mean is taken over.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class SparseCategoricalCrossentropy(
    bool from_logits = false, int? ignore_class = null,
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "sparse_categorical_crossentropy",
    int axis = -1)
    : LossFunctionWrapper(
        (t, p) => Crossentropies.SparseCategorical(t, p, from_logits, ignore_class, axis), reduction, name)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["ignore_class"] = ignore_class,
    };
}

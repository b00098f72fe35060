using System.Collections.Generic;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean cross-entropy of class numbers.</summary>
/// <param name="from_logits">y_pred is not yet put through a softmax.</param>
/// <param name="ignore_class">A label whose samples do not count; null: none.</param>
/// <param name="axis">The axis of the classes.</param>
/// <param name="name">What logs call it.</param>
public sealed class SparseCategoricalCrossentropy(
    string? name = "sparse_categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT,
    bool from_logits = false, int? ignore_class = null, int axis = -1)
    : MeanMetricWrapper(
        (t, p) => Crossentropies.SparseCategorical(t, p, from_logits, ignore_class, axis), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["ignore_class"] = ignore_class,
        ["axis"] = axis,
    };
}

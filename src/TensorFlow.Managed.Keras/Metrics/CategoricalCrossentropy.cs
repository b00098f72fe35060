using System.Collections.Generic;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean cross-entropy of one-hot labels.</summary>
/// <param name="from_logits">y_pred is not yet put through a softmax.</param>
/// <param name="label_smoothing">How far labels move to the middle, in [0, 1].</param>
/// <param name="axis">The axis of the classes.</param>
/// <param name="name">What logs call it.</param>
public sealed class CategoricalCrossentropy(
    string? name = "categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false,
    double label_smoothing = 0, int axis = -1)
    : MeanMetricWrapper(
        (t, p) => Crossentropies.Categorical(t, p, from_logits, label_smoothing, axis), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["label_smoothing"] = label_smoothing,
        ["axis"] = axis,
    };
}

using System.Collections.Generic;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean binary cross-entropy.</summary>
/// <param name="from_logits">y_pred is not yet put through a sigmoid.</param>
/// <param name="label_smoothing">How far labels move to the middle, in [0, 1].</param>
/// <param name="name">What logs call it.</param>
public sealed class BinaryCrossentropy(
    string? name = "binary_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false,
    double label_smoothing = 0)
    : MeanMetricWrapper((t, p) => Crossentropies.Binary(t, p, from_logits, label_smoothing), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["label_smoothing"] = label_smoothing,
    };
}

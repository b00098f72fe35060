using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often predictions are on the side of the threshold that labels 0 and 1 ask for.</summary>
/// <param name="threshold">Predictions above it mean 1.</param>
/// <param name="name">What logs call it.</param>
public sealed class BinaryAccuracy(
    string? name = "binary_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT, double threshold = 0.5)
    : MeanMetricWrapper((t, p) => Accuracies.Binary(t, p, threshold), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["threshold"] = threshold,
    };
}

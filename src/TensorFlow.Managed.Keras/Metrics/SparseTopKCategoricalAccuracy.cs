using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the class number is among the k largest predictions.</summary>
/// <param name="k">How many predictions count.</param>
/// <param name="name">What logs call it.</param>
public sealed class SparseTopKCategoricalAccuracy(
    int k = 5, string? name = "sparse_top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper((t, p) => Accuracies.SparseTopK(t, p, k), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["k"] = k,
    };
}

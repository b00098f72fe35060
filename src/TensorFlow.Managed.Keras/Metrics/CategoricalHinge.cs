using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of max(0, largest wrong − right + 1).</summary>
/// <param name="name">What logs call it.</param>
public sealed class CategoricalHinge(
    string? name = "categorical_hinge", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.CategoricalHinge, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

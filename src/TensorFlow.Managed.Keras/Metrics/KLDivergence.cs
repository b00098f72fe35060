using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of Σ y_true·ln(y_true / y_pred).</summary>
/// <param name="name">What logs call it.</param>
public sealed class KLDivergence(
    string? name = "kl_divergence", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.KLDivergence, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of y_pred − y_true·ln(y_pred + 1e-7).</summary>
/// <param name="name">What logs call it.</param>
public sealed class Poisson(
    string? name = "poisson", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.Poisson, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

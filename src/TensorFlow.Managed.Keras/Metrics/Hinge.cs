using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of max(1 − y_true·y_pred, 0).</summary>
/// <param name="name">What logs call it.</param>
public sealed class Hinge(
    string? name = "hinge", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.Hinge, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of max(1 − y_true·y_pred, 0)².</summary>
/// <param name="name">What logs call it.</param>
public sealed class SquaredHinge(
    string? name = "squared_hinge", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.SquaredHinge, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

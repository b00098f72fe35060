using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of (y_true − y_pred)².</summary>
/// <param name="name">What logs call it.</param>
public sealed class MeanSquaredError(
    string? name = "mean_squared_error", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.MeanSquaredError, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

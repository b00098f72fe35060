using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of (ln(y_true + 1) − ln(y_pred + 1))².</summary>
/// <param name="name">What logs call it.</param>
public sealed class MeanSquaredLogarithmicError(
    string? name = "mean_squared_logarithmic_error", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.MeanSquaredLogarithmicError, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

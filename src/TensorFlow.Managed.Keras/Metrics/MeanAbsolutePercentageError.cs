using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of |y_true − y_pred| in percent of |y_true|.</summary>
/// <param name="name">What logs call it.</param>
public sealed class MeanAbsolutePercentageError(
    string? name = "mean_absolute_percentage_error", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.MeanAbsolutePercentageError, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

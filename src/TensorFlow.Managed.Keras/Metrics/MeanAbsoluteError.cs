using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of |y_true − y_pred|.</summary>
/// <param name="name">What logs call it.</param>
public sealed class MeanAbsoluteError(
    string? name = "mean_absolute_error", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.MeanAbsoluteError, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of ln cosh(y_pred − y_true).</summary>
/// <param name="name">What logs call it.</param>
public sealed class LogCoshError(
    string? name = "logcosh", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Regressions.LogCosh, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "down";
}

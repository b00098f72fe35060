namespace Tensorflow.Keras.Metrics;

/// <summary>How often labels and predictions are equal.</summary>
/// <param name="name">What logs call it.</param>
public sealed class Accuracy(
    string? name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Accuracies.Equal, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";
}

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the largest prediction is that of the one-hot label.</summary>
/// <param name="name">What logs call it.</param>
public sealed class CategoricalAccuracy(
    string? name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Accuracies.Categorical, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";
}

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the largest prediction is that of the class number.</summary>
/// <param name="name">What logs call it.</param>
public sealed class SparseCategoricalAccuracy(
    string? name = "sparse_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT)
    : MeanMetricWrapper(Accuracies.SparseCategorical, name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";
}

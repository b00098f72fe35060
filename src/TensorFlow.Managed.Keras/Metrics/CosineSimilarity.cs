using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean cosine of the angle between labels and predictions.</summary>
/// <param name="axis">The axis along which vectors run.</param>
/// <param name="name">What logs call it.</param>
public sealed class CosineSimilarity(
    string? name = "cosine_similarity", TF_DataType dtype = TF_DataType.TF_FLOAT, int axis = -1)
    : MeanMetricWrapper((t, p) => Regressions.Cosine(t, p, axis), name, dtype)
{
    /// <inheritdoc/>
    public override string? Direction => "up";
}

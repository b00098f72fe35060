using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>How many labels 1 were predicted as negative, by threshold.</summary>
/// <param name="thresholds">In [0, 1]; null: 0.5.</param>
/// <param name="name">What logs call it.</param>
public sealed class FalseNegatives(
    IReadOnlyList<double>? thresholds = null, string? name = "false_negatives",
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : ConfusionMetric(thresholds, name, dtype)
{
    private protected override Tensor Count(ConfusionCounts counts) => counts.FalseNegatives;
}

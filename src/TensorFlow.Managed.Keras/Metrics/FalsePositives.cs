using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>How many labels 0 were predicted as positive, by threshold.</summary>
/// <param name="thresholds">In [0, 1]; null: 0.5.</param>
/// <param name="name">What logs call it.</param>
public sealed class FalsePositives(
    IReadOnlyList<double>? thresholds = null, string? name = "false_positives",
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : ConfusionMetric(thresholds, name, dtype)
{
    private protected override Tensor Count(ConfusionCounts counts) => counts.FalsePositives;
}

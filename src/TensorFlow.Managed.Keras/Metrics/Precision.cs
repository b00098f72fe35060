using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of positive predictions that are right: TP/(TP + FP), by threshold.</summary>
/// <param name="thresholds">In [0, 1]; null: 0.5, or with top_k none.</param>
/// <param name="top_k">Only the k largest predictions of a sample can be positive; null: all.</param>
/// <param name="class_id">Only this class counts; null: all.</param>
/// <param name="name">What logs call it.</param>
/// <param name="dtype">Of the counts.</param>
public sealed class Precision(
    IReadOnlyList<double>? thresholds = null, int? top_k = null, int? class_id = null, string? name = "precision",
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : ShareOfRight(thresholds, top_k, class_id, name, dtype, wrong: "false_positives")
{
    private protected override Tensor Wrong(ConfusionCounts counts) => counts.FalsePositives;
}

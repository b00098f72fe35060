using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of labels 1 that were predicted as positive: TP/(TP + FN), by threshold.</summary>
/// <param name="thresholds">In [0, 1]; null: 0.5, or with top_k none.</param>
/// <param name="top_k">Only the k largest predictions of a sample can be positive; null: all.</param>
/// <param name="class_id">Only this class counts; null: all.</param>
/// <param name="name">What logs call it.</param>
/// <param name="dtype">Of the counts.</param>
public sealed class Recall(
    IReadOnlyList<double>? thresholds = null, int? top_k = null, int? class_id = null, string? name = "recall",
    TF_DataType dtype = TF_DataType.TF_FLOAT)
    : ShareOfRight(thresholds, top_k, class_id, name, dtype, wrong: "false_negatives")
{
    private protected override Tensor Wrong(ConfusionCounts counts) => counts.FalseNegatives;
}

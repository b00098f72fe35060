using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of labels 1 that were predicted as positive: TP/(TP + FN), by threshold.</summary>
public sealed class Recall : Metric
{
    private readonly IReadOnlyList<double>? _given;
    private readonly Thresholds _thresholds;
    private readonly int? _topK;
    private readonly int? _classId;
    private readonly KerasVariable _right;
    private readonly KerasVariable _wrong;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="thresholds">In [0, 1]; null: 0.5, or with top_k none.</param>
    /// <param name="top_k">Only the k largest predictions of a sample can be positive; null: all.</param>
    /// <param name="class_id">Only this class counts; null: all.</param>
    /// <param name="name">What logs call it.</param>
    public Recall(
        IReadOnlyList<double>? thresholds = null, int? top_k = null, int? class_id = null,
        string? name = "recall", TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype)
    {
        (_given, _topK, _classId) = (thresholds, top_k, class_id);
        _thresholds = Thresholds.Of(thresholds, top_k is null ? 0.5 : -1e10);
        _right = add_variable("true_positives", _thresholds.Shape);
        _wrong = add_variable("false_negatives", _thresholds.Shape);
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var counts = ConfusionCounts.Of(_thresholds, y_true, y_pred, sample_weight, _topK, _classId);
        _right.assign_add(counts.TruePositives);
        _wrong.assign_add(counts.FalseNegatives);
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var right = _right.AsTensor();
        return ThresholdText.One(_thresholds, tf.div_no_nan(right, right + _wrong.AsTensor()));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["thresholds"] = ThresholdText.Of(_given),
        ["top_k"] = _topK,
        ["class_id"] = _classId,
    };
}

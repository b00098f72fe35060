using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of right positive predictions among these and one kind of wrong ones, by threshold.</summary>
public abstract class ShareOfRight : Metric
{
    private readonly IReadOnlyList<double>? _given;
    private readonly Thresholds _thresholds;
    private readonly int? _topK;
    private readonly int? _classId;
    private readonly KerasVariable _right;
    private readonly KerasVariable _wrong;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="wrong">What the count of wrong ones is called.</param>
    private protected ShareOfRight(
        IReadOnlyList<double>? thresholds, int? top_k, int? class_id, string? name, TF_DataType dtype, string wrong)
        : base(name, dtype)
    {
        (_given, _topK, _classId) = (thresholds, top_k, class_id);
        _thresholds = Thresholds.Of(thresholds, top_k is null ? 0.5 : -1e10);
        _right = add_variable("true_positives", _thresholds.Shape);
        _wrong = add_variable(wrong, _thresholds.Shape);
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var counts = ConfusionCounts.Of(_thresholds, y_true, y_pred, sample_weight, _topK, _classId);
        _right.assign_add(counts.TruePositives);
        _wrong.assign_add(Wrong(counts));
    }

    // which wrong ones count
    private protected abstract Tensor Wrong(ConfusionCounts counts);

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

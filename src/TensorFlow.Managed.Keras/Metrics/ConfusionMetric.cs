using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>Counts of one kind, a number a threshold.</summary>
public abstract class ConfusionMetric : Metric
{
    private readonly IReadOnlyList<double>? _given;
    private readonly Thresholds _thresholds;
    private readonly KerasVariable _accumulator;

    private protected ConfusionMetric(IReadOnlyList<double>? thresholds, string? name, TF_DataType dtype)
        : base(name, dtype)
    {
        (_given, _thresholds) = (thresholds, Thresholds.Of(thresholds, 0.5));
        _accumulator = add_variable("accumulator", _thresholds.Shape);
    }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        _accumulator.assign_add(Count(ConfusionCounts.Of(_thresholds, y_true, y_pred, sample_weight)));

    /// <inheritdoc/>
    public override Tensor result() => ThresholdText.One(_thresholds, _accumulator.AsTensor());

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["thresholds"] = ThresholdText.Of(_given) };

    private protected abstract Tensor Count(ConfusionCounts counts);
}

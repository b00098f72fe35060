using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of a function of wanted and predicted values that gives one number or several a sample.</summary>
public class MeanMetricWrapper : RunningMean
{
    private readonly Func<Tensor, Tensor, Tensor> _fn;

    /// <summary>A mean of nothing yet.</summary>
    /// <param name="fn">The function of (y_true, y_pred).</param>
    /// <param name="name">What logs call it; null: the class's name, numbered.</param>
    public MeanMetricWrapper(
        Func<Tensor, Tensor, Tensor> fn, string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype) => _fn = fn;

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        Take(_fn(y_true, y_pred), sample_weight);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        GetType() == typeof(MeanMetricWrapper) ? new(base.get_config()) { ["fn"] = Named() } : base.get_config();

    private Dictionary<string, object?> Named() => new()
    {
        ["module"] = "builtins",
        ["class_name"] = "function",
        ["config"] = Name,
        ["registered_name"] = "function",
    };
}

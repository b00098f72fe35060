using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>1 − Σ(y_true − y_pred)² / Σ(y_true − mean)²: 1 for exact predictions, 0 for the mean.</summary>
public sealed class R2Score : Metric
{
    private readonly string? _aggregation;
    private readonly int _regressors;
    private readonly KerasVariable _samples;
    private KerasVariable? _squares;
    private KerasVariable? _sum;
    private KerasVariable? _residual;
    private KerasVariable? _count;

    /// <summary>Nothing taken in yet.</summary>
    /// <param name="class_aggregation">
    /// "uniform_average", "variance_weighted_average", or null: a number an output.
    /// </param>
    /// <param name="num_regressors">
    /// How many inputs explain the outputs; above 0 the score is adjusted for them.
    /// </param>
    /// <param name="name">What logs call it.</param>
    /// <exception cref="ValueError">There is no such aggregation, or num_regressors is negative.</exception>
    public R2Score(
        string? class_aggregation = "uniform_average", int num_regressors = 0, string? name = "r2_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype)
    {
        _aggregation = class_aggregation is null or "uniform_average" or "variance_weighted_average"
            ? class_aggregation
            : throw new ValueError("Invalid value for argument `class_aggregation`. Expected one of "
                + $"(None, 'uniform_average', 'variance_weighted_average'). Received: {class_aggregation}");
        _regressors = num_regressors >= 0 ? num_regressors : throw new ValueError(
            "Invalid value for argument `num_regressors`. Expected a value >= 0. Received: num_regressors="
            + num_regressors);
        _samples = add_variable("num_samples", Shape.Scalar);
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (t, p) = Losses.Ranks.Match(tf.cast(y_true, DType), tf.cast(y_pred, DType));
        if (_sum is null)
        {
            var shape = new Shape(t.shape[^1]);
            _squares = add_variable("squared_sum", shape);
            _sum = add_variable("sum", shape);
            _residual = add_variable("residual", shape);
            _count = add_variable("count", shape);
        }

        var weights = sample_weight is null ? tf.ones_like(t) : tf.cast(sample_weight, DType);
        weights = tf.broadcast_to(weights.ndim == 1 ? tf.expand_dims(weights, 1) : weights, tf.shape(t));
        _sum.assign_add(tf.reduce_sum(t * weights, axis: 0));
        _squares!.assign_add(tf.reduce_sum(t * (t * weights), axis: 0));
        _residual!.assign_add(tf.reduce_sum(tf.square(t - p) * weights, axis: 0));
        _count!.assign_add(tf.reduce_sum(weights, axis: 0));
        _samples.assign_add(tf.cast(tf.size(t), DType));
    }

    /// <inheritdoc/>
    /// <exception cref="AttributeError">No batch was taken in yet.</exception>
    public override Tensor result()
    {
        var sum = (_sum ?? throw new AttributeError("'R2Score' object has no attribute 'sum'")).AsTensor();
        var total = _squares!.AsTensor() - (sum * (sum / _count!.AsTensor()));
        var raw = 1.0 - (_residual!.AsTensor() / total);
        var size = tf.abs(raw);
        raw = tf.where_v2(tf.equal(size, double.PositiveInfinity), tf.zeros_like(raw), raw);
        var score = _aggregation switch
        {
            "uniform_average" => tf.reduce_mean(raw),
            "variance_weighted_average" => tf.reduce_sum(total * raw) / tf.reduce_sum(total),
            _ => raw,
        };
        if (_regressors == 0)
        {
            return score;
        }

        var rest = _samples.AsTensor() - (_regressors + 1.0);
        return 1.0 - ((1.0 - score) * (_samples.AsTensor() - 1.0) / rest);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["class_aggregation"] = _aggregation,
        ["num_regressors"] = _regressors,
    };
}

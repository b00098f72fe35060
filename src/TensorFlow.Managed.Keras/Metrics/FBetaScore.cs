using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>(1 + beta²)·precision·recall / (beta²·precision + recall), a class or over all.</summary>
public class FBetaScore : Metric
{
    private readonly string? _average;
    private readonly double _beta;
    private readonly double? _threshold;
    private KerasVariable? _tp;
    private KerasVariable? _fp;
    private KerasVariable? _fn;
    private KerasVariable? _weights;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="average">null: a number a class; "micro", "macro" or "weighted".</param>
    /// <param name="beta">How much recall weighs against precision, above 0.</param>
    /// <param name="threshold">Predictions above it are positive, in (0, 1]; null: the largest one is.</param>
    /// <param name="name">What logs call it.</param>
    /// <exception cref="ValueError">There is no such average, or a number is out of range.</exception>
    public FBetaScore(
        string? average = null, double beta = 1.0, double? threshold = null, string? name = "fbeta_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype)
    {
        _average = average is null or "micro" or "macro" or "weighted" ? average : throw new ValueError(
            $"Invalid `average` argument value. Expected one of: {{None, 'micro', 'macro', 'weighted'}}. Received: "
            + $"average={average}");
        _beta = beta > 0 ? beta : throw new ValueError(
            $"Invalid `beta` argument value. It should be > 0. Received: beta={ConfigText.Number(beta)}");
        _threshold = threshold is null or (> 0 and <= 1) ? threshold : throw new ValueError(
            "Invalid `threshold` argument value. It should verify 0 < threshold <= 1. Received: "
            + $"threshold={ConfigText.Number(threshold)}");
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    /// <exception cref="ValueError">Labels or predictions are not (batch, classes).</exception>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        Build(y_true, y_pred);
        var t = tf.cast(y_true, DType);
        var p = tf.cast(Positive(tf.cast(y_pred, DType)), DType);
        var weights = sample_weight is null ? null : tf.expand_dims(tf.cast(sample_weight, DType), 1);
        _tp!.assign_add(Sum(p * t, weights));
        _fp!.assign_add(Sum(p * (1.0 - t), weights));
        _fn!.assign_add(Sum((1.0 - p) * t, weights));
        _weights!.assign_add(Sum(t, weights));
    }

    /// <inheritdoc/>
    /// <exception cref="AttributeError">No batch was taken in yet.</exception>
    public override Tensor result()
    {
        var tp = (_tp ?? throw new AttributeError($"'{GetType().Name}' object has no attribute 'true_positives'"))
            .AsTensor();
        var precision = tp / (tp + _fp!.AsTensor() + Numbers.Epsilon);
        var recall = tp / (tp + _fn!.AsTensor() + Numbers.Epsilon);
        var square = _beta * _beta;
        var score = precision * recall * (1.0 + square) / ((precision * square) + recall + Numbers.Epsilon);
        if (_average == "weighted")
        {
            var weights = _weights!.AsTensor();
            return tf.reduce_sum(score * (weights / (tf.reduce_sum(weights) + Numbers.Epsilon)));
        }

        return _average is null ? score : tf.reduce_mean(score);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["average"] = _average,
        ["beta"] = _beta,
        ["threshold"] = _threshold,
    };

    private void Build(Tensor y_true, Tensor y_pred)
    {
        if (y_true.ndim != 2 || y_pred.ndim != 2)
        {
            throw new ValueError("FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received input "
                + $"shapes: y_pred.shape={y_pred.shape} and y_true.shape={y_true.shape}.");
        }

        if (_tp is null)
        {
            var shape = _average == "micro" ? Shape.Scalar : new Shape(y_pred.shape[1]);
            _tp = add_variable("true_positives", shape);
            _fp = add_variable("false_positives", shape);
            _fn = add_variable("false_negatives", shape);
            _weights = add_variable("intermediate_weights", shape);
        }
    }

    // without a threshold the largest prediction of a sample is positive, unless all are 0
    private Tensor Positive(Tensor p) => _threshold is { } threshold
        ? tf.greater(p, threshold)
        : tf.logical_and(
            tf.greater_equal(p, tf.reduce_max(p, axis: -1, keepdims: true)), tf.greater(tf.abs(p), 1e-9));

    private Tensor Sum(Tensor values, Tensor? weights)
    {
        var weighted = weights is null ? values : values * weights;
        return _average == "micro" ? tf.reduce_sum(weighted) : tf.reduce_sum(weighted, axis: 0);
    }
}

using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>
/// The mean over classes of TP/(TP + FP + FN), of the classes that labels or predictions have named.
/// </summary>
public sealed class MeanIoU : Metric
{
    private readonly int _classes;
    private readonly int? _ignored;
    private readonly bool _sparseTrue;
    private readonly bool _sparsePred;
    private readonly int _axis;
    private readonly KerasVariable _matrix;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="num_classes">How many classes there are.</param>
    /// <param name="name">What logs call it; null: "mean_io_u", numbered.</param>
    /// <param name="ignore_class">A label whose samples do not count; null: none.</param>
    /// <param name="sparse_y_true">Labels are class numbers, not one-hot.</param>
    /// <param name="sparse_y_pred">Predictions are class numbers, not probabilities.</param>
    /// <param name="axis">The axis of the classes, where there is one.</param>
    public MeanIoU(
        int num_classes, string? name = null, TF_DataType dtype = TF_DataType.TF_INT64, int? ignore_class = null,
        bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1)
        : base(name, dtype)
    {
        (_classes, _ignored, _axis) = (num_classes, ignore_class, axis);
        (_sparseTrue, _sparsePred) = (sparse_y_true, sparse_y_pred);
        _matrix = add_variable("total_confusion_matrix", (num_classes, num_classes), TF_DataType.TF_INT64);
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var labels = Flat(_sparseTrue ? y_true : tf.math.argmax(y_true, _axis));
        var guesses = Flat(_sparsePred ? y_pred : tf.math.argmax(y_pred, _axis));
        var weights = sample_weight is null ? tf.ones_like(labels, tf.float32) : FlatWeights(sample_weight, y_true);
        if (_ignored is { } ignored)
        {
            var counts = tf.not_equal(labels, ignored);
            weights *= tf.cast(counts, tf.float32);
            labels = tf.where_v2(counts, labels, tf.zeros_like(labels));
            guesses = tf.where_v2(counts, guesses, tf.zeros_like(guesses));
        }

        var isClass = tf.logical_and(IsClass(labels), IsClass(guesses));
        weights *= tf.cast(isClass, tf.float32);
        labels = tf.where_v2(isClass, labels, tf.zeros_like(labels));
        guesses = tf.where_v2(isClass, guesses, tf.zeros_like(guesses));
        var cells = tf.unsorted_segment_sum(weights, (labels * _classes) + guesses, _classes * _classes);
        _matrix.assign_add(tf.cast(tf.reshape(cells, (_classes, _classes)), tf.int64));
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var matrix = tf.cast(_matrix.AsTensor(), tf.float32);
        var right = tf.reduce_sum(matrix * new Initializers.Identity().Apply((_classes, _classes)), axis: 0);
        var named = tf.reduce_sum(matrix, axis: 0) + tf.reduce_sum(matrix, axis: 1) - right;
        var count = tf.reduce_sum(tf.cast(tf.greater(named, 0.0), tf.float32));
        return tf.div_no_nan(tf.reduce_sum(tf.div_no_nan(right, named)), count);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["num_classes"] = _classes,
        ["name"] = Name,
        ["dtype"] = DType.as_numpy_name(),
        ["ignore_class"] = _ignored,
        ["sparse_y_true"] = _sparseTrue,
        ["sparse_y_pred"] = _sparsePred,
        ["axis"] = _axis,
    };

    // what is no class is left out, as in Keras
    private Tensor IsClass(Tensor x) => tf.logical_and(tf.greater_equal(x, 0), tf.less(x, _classes));

    private static Tensor Flat(Tensor x) => tf.reshape(tf.cast(x, tf.int32), new Shape(-1L));

    private static Tensor FlatWeights(Tensor weights, Tensor y_true)
    {
        var (_, matched) = Losses.Ranks.Match(y_true, tf.cast(weights, tf.float32));
        return tf.reshape(matched, new Shape(-1L));
    }
}

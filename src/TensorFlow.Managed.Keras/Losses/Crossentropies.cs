using Tensorflow.Keras.Activations;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>Cross-entropies of probabilities or logits; one number a sample.</summary>
/// <remarks>
/// Probabilities are clipped to [1e-7, 1 − 1e-7], unless they come right from a sigmoid or softmax of Keras (in a
/// graph: from any): then the loss is computed from the logits behind.
/// </remarks>
internal static class Crossentropies
{
    public static Tensor Binary(
        Tensor y_true, Tensor y_pred, bool from_logits = false, double label_smoothing = 0, int axis = -1)
    {
        var target = SmoothBinary(tf.cast(y_true, y_pred.dtype), label_smoothing);
        return tf.reduce_mean(BinaryElements(target, y_pred, from_logits), axis: axis);
    }

    public static Tensor BinaryFocal(
        Tensor y_true, Tensor y_pred, bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0,
        bool from_logits = false, double label_smoothing = 0, int axis = -1)
    {
        var target = SmoothBinary(tf.cast(y_true, y_pred.dtype), label_smoothing);
        var p = from_logits ? tf.sigmoid(y_pred) : y_pred;
        var losses = BinaryElements(target, p, from_logits: false);
        var right = (target * p) + ((1.0 - target) * (1.0 - p));
        losses = tf.pow(1.0 - right, gamma) * losses;
        if (apply_class_balancing)
        {
            losses = ((target * alpha) + ((1.0 - target) * (1.0 - alpha))) * losses;
        }

        return tf.reduce_mean(losses, axis: axis);
    }

    public static Tensor Categorical(
        Tensor y_true, Tensor y_pred, bool from_logits = false, double label_smoothing = 0, int axis = -1)
    {
        var target = SmoothClasses(tf.cast(y_true, y_pred.dtype), label_smoothing);
        CheckShapes(target, y_pred);
        if (Logits(y_pred, from_logits, "Softmax") is { } logits)
        {
            return tf.nn.softmax_cross_entropy_with_logits_v2(labels: target, logits: logits, axis: axis);
        }

        return -tf.reduce_sum(target * tf.log(Probabilities(y_pred, axis)), axis: axis);
    }

    public static Tensor CategoricalFocal(
        Tensor y_true, Tensor y_pred, double alpha = 0.25, double gamma = 2.0, bool from_logits = false,
        double label_smoothing = 0, int axis = -1)
    {
        var target = SmoothClasses(tf.cast(y_true, y_pred.dtype), label_smoothing);
        var p = Probabilities(from_logits ? tf.nn.softmax(y_pred, axis) : y_pred, axis);
        var factor = tf.pow(1.0 - p, gamma) * alpha;
        return tf.reduce_sum(factor * (-target * tf.log(p)), axis: axis);
    }

    public static Tensor SparseCategorical(
        Tensor y_true, Tensor y_pred, bool from_logits = false, int? ignore_class = null, int axis = -1)
    {
        var valid = ignore_class is { } ignored ? tf.not_equal(y_true, tf.cast(ignored, y_true.dtype)) : null;
        if (valid is null)
        {
            return SparseElements(y_true, y_pred, from_logits, axis);
        }

        var losses = SparseElements(
            y_true * tf.cast(valid, y_true.dtype), y_pred * tf.cast(tf.expand_dims(valid, -1), y_pred.dtype),
            from_logits, axis);
        valid = tf.reshape(valid, tf.shape(losses));
        return LossMasks.Set(tf.where_v2(valid, losses, 0.0), valid);
    }

    private static Tensor SparseElements(Tensor y_true, Tensor y_pred, bool from_logits, int axis)
    {
        if (axis != -1 && axis != y_pred.ndim - 1)
        {
            throw new ValueError($"Only axis=-1 is currently supported. Received: axis={axis}");
        }

        var output = Logits(y_pred, from_logits, "Softmax") ?? tf.log(Clipped(y_pred));
        var target = tf.cast(y_true, tf.int64);
        target = target.ndim == output.ndim && target.shape[^1] == 1 ? tf.squeeze(target, -1) : target;
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels: target, logits: output);
    }

    private static Tensor BinaryElements(Tensor target, Tensor output, bool from_logits)
    {
        CheckShapes(target, output);
        if (Logits(output, from_logits, "Sigmoid") is { } logits)
        {
            return tf.nn.sigmoid_cross_entropy_with_logits(labels: target, logits: logits);
        }

        var p = Clipped(output);
        return -((target * tf.log(p)) + ((1.0 - target) * tf.log(1.0 - p)));
    }

    // null: the output is probabilities, and nothing stands behind them
    private static Tensor? Logits(Tensor output, bool from_logits, string type) =>
        LogitsBehind.Find(output, type) ?? (from_logits ? output : null);

    private static Tensor Probabilities(Tensor output, int axis) =>
        Clipped(output / tf.reduce_sum(output, axis: axis, keepdims: true));

    private static Tensor Clipped(Tensor p) => Clip.Between(p, Numbers.Epsilon, 1.0 - Numbers.Epsilon);

    private static Tensor SmoothBinary(Tensor target, double smoothing) =>
        smoothing == 0 ? target : (target * (1.0 - smoothing)) + (0.5 * smoothing);

    private static Tensor SmoothClasses(Tensor target, double smoothing) =>
        smoothing == 0 ? target : (target * (1.0 - smoothing)) + (smoothing / target.shape[^1]);

    private static void CheckShapes(Tensor target, Tensor output)
    {
        var trouble = target.ndim != output.ndim ? "rank (ndim)"
            : !target.shape.is_compatible_with(output.shape) ? "shape"
            : null;
        if (trouble is not null)
        {
            throw new ValueError($"Arguments `target` and `output` must have the same {trouble}. Received: "
                + $"target.shape={target.shape}, output.shape={output.shape}");
        }
    }
}

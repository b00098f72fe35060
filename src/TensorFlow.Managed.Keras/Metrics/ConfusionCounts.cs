using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>True and false positives and negatives of a batch, each a number a threshold.</summary>
internal readonly record struct ConfusionCounts(
    Tensor TruePositives, Tensor FalsePositives, Tensor TrueNegatives, Tensor FalseNegatives)
{
    private const double OutOfReach = -1e10;

    /// <summary>Counts a batch.</summary>
    /// <param name="topK">Only the k largest predictions of a sample can be positive; null: all.</param>
    /// <param name="classId">Only this class counts; null: all.</param>
    public static ConfusionCounts Of(
        Thresholds thresholds, Tensor y_true, Tensor y_pred, Tensor? weights, int? topK = null, int? classId = null)
    {
        var p = tf.cast(y_pred, tf.float32);
        (p, var t) = Ranks.Match(p, tf.cast(y_true, tf.float32));
        p = topK is { } k ? LargestOf(p, k) : p;
        if (classId is { } id)
        {
            (t, p) = (Column(t, id), Column(p, id));
        }

        if (weights is not null)
        {
            (_, weights) = Ranks.Match(p, tf.cast(weights, tf.float32));
            weights = tf.reshape(tf.broadcast_to(weights, tf.shape(p)), new Shape(-1L));
        }

        var labels = tf.cast(tf.cast(tf.reshape(t, new Shape(-1L)), tf.@bool), tf.float32);
        var positives = weights is null ? labels : labels * weights;
        var negatives = weights is null ? 1.0 - labels : (1.0 - labels) * weights;
        return ByThreshold(thresholds, tf.reshape(p, new Shape(-1L)), positives, negatives);
    }

    private static ConfusionCounts ByThreshold(Thresholds thresholds, Tensor p, Tensor positives, Tensor negatives)
    {
        var (tp, fp) = thresholds.IsEven
            ? (InBuckets(thresholds, p, positives), InBuckets(thresholds, p, negatives))
            : Above(thresholds, p, positives, negatives);
        return new(tp, fp, tf.reduce_sum(negatives) - fp, tf.reduce_sum(positives) - tp);
    }

    // a prediction is above all thresholds up to that of its bucket
    private static Tensor InBuckets(Thresholds thresholds, Tensor p, Tensor weights)
    {
        var count = thresholds.Values.Length;
        var inside = tf.maximum(tf.minimum(p, 1.0), 0.0);
        var bucket = tf.nn.relu(tf.ceil(inside * (count - 1.0)) - 1.0);
        var sums = tf.unsorted_segment_sum(weights, tf.cast(bucket, tf.int32), count);
        return tf.cumsum(sums, axis: 0, reverse: true);
    }

    private static (Tensor Tp, Tensor Fp) Above(
        Thresholds thresholds, Tensor p, Tensor positives, Tensor negatives)
    {
        var bounds = tf.constant(System.Array.ConvertAll(thresholds.Values, v => (float)v));
        var above = tf.cast(tf.greater(tf.expand_dims(p, 0), tf.expand_dims(bounds, 1)), tf.float32);
        return (tf.reduce_sum(above * positives, axis: 1), tf.reduce_sum(above * negatives, axis: 1));
    }

    private static Tensor LargestOf(Tensor p, int k)
    {
        var classes = (int)p.shape[^1];
        var isLarge = tf.reduce_sum(
            tf.one_hot(tf.math.top_k(p, k)[1], classes, dtype: tf.float32), axis: -2);
        return (p * isLarge) + ((1.0 - isLarge) * OutOfReach);
    }

    private static Tensor Column(Tensor x, int id) => tf.gather(x, new[] { id }, axis: x.ndim - 1);
}

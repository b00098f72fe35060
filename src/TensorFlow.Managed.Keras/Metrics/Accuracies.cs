using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>Which predictions are right: 1 or 0 a sample.</summary>
internal static class Accuracies
{
    public static Tensor Equal(Tensor y_true, Tensor y_pred)
    {
        var (t, p) = Ranks.Match(tf.cast(y_true, y_pred.dtype), y_pred);
        return Matches(t, p);
    }

    public static Tensor Binary(Tensor y_true, Tensor y_pred, double threshold = 0.5)
    {
        var (t, p) = Ranks.Match(y_true, y_pred);
        return Matches(t, tf.cast(tf.greater(p, threshold), t.dtype));
    }

    public static Tensor Categorical(Tensor y_true, Tensor y_pred) =>
        Matches(tf.math.argmax(y_true, -1), tf.math.argmax(y_pred, -1));

    public static Tensor SparseCategorical(Tensor y_true, Tensor y_pred) =>
        Matches(tf.cast(Labels(y_true, y_pred), tf.int64), tf.math.argmax(y_pred, -1));

    public static Tensor TopK(Tensor y_true, Tensor y_pred, int k = 5) =>
        Among(tf.math.argmax(y_true, -1), y_pred, k);

    public static Tensor SparseTopK(Tensor y_true, Tensor y_pred, int k = 5) =>
        Among(Labels(y_true, y_pred), y_pred, k);

    private static Tensor Among(Tensor labels, Tensor y_pred, int k)
    {
        var rows = tf.reshape(y_pred, new Shape(-1, y_pred.shape[^1]));
        var found = tf.math.in_top_k(tf.reshape(tf.cast(labels, tf.int32), new Shape(-1L)), rows, k);
        return tf.cast(tf.reshape(found, tf.shape(labels)), tf.float32);
    }

    // (batch, 1) labels beside (batch, classes) predictions
    private static Tensor Labels(Tensor y_true, Tensor y_pred) =>
        y_true.ndim == y_pred.ndim && y_true.shape[^1] == 1 ? tf.squeeze(y_true, -1) : y_true;

    private static Tensor Matches(Tensor a, Tensor b) => tf.cast(tf.equal(a, b), tf.float32);
}

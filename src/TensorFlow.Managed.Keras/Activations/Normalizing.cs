using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

/// <summary>Activations whose outputs along an axis depend on each other.</summary>
internal static class Normalizing
{
    /// <summary>eˣ over its sum along the axis; a cross-entropy of it computes from x.</summary>
    public static Tensor Softmax(Tensor x, int axis = -1) => LogitsBehind.Keep(tf.nn.softmax(x, axis), x);

    public static Tensor LogSoftmax(Tensor x, int axis = -1) => tf.nn.log_softmax(x, axis);

    /// <summary>max(x − τ, 0), τ such that the outputs along the axis sum to 1 (Martins and Astudillo 2016).</summary>
    public static Tensor Sparsemax(Tensor x, int axis = -1)
    {
        var place = axis < 0 ? axis + x.ndim : axis;
        var last = MoveAxis(x, place, x.ndim - 1);
        var sorted = tf.math.top_k(last, (int)last.shape[^1])[0];
        var sums = tf.cumsum(sorted, axis: -1);
        var ranks = tf.cast(tf.range(1, (int)last.shape[^1] + 1), x.dtype);
        var support = tf.greater(sorted - ((sums - 1.0) / ranks), 0.0);
        var inside = tf.cast(support, x.dtype);
        var safe = tf.where_v2(support, sums, 0.0);
        var tau = (tf.reduce_sum(safe, axis: -1, keepdims: true) - 1.0)
            / tf.reduce_sum(inside, axis: -1, keepdims: true);
        return MoveAxis(tf.maximum(last - tau, 0.0), x.ndim - 1, place);
    }

    private static Tensor MoveAxis(Tensor x, int from, int to)
    {
        if (from == to)
        {
            return x;
        }

        var order = Enumerable.Range(0, x.ndim).Where(i => i != from).ToList();
        order.Insert(to, from);
        return tf.transpose(x, order.ToArray());
    }
}

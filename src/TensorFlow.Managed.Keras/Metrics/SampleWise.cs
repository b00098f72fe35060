using System;
using System.Linq;
using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>Values of any shape become one number a sample, weighted if weights are given.</summary>
internal static class SampleWise
{
    /// <summary>The values (batch) and their weights (batch), or scalars.</summary>
    /// <param name="reduce">Sums or averages over axes.</param>
    /// <param name="mask">Which samples count, bool; null: all.</param>
    public static (Tensor Values, Tensor? Weights) Of(
        Tensor values, Tensor? weights, Tensor? mask, TF_DataType dtype, Func<Tensor, Axis, Tensor> reduce)
    {
        values = tf.cast(values, dtype);
        weights = Reducing.WithMask(weights, mask, dtype, ReductionV2.SUM);
        if (weights is null)
        {
            return (OverAxes(values, 1, reduce), null);
        }

        (values, weights) = Ranks.Match(values, tf.cast(weights, dtype));
        values = OverAxes(values, weights.ndim, reduce);
        weights = tf.broadcast_to(weights, tf.shape(values));
        values = OverAxes(values * weights, 1, reduce);
        return (values, OverAxes(weights, 1, reduce));
    }

    // reduced over all axes from this one on
    private static Tensor OverAxes(Tensor x, int first, Func<Tensor, Axis, Tensor> reduce) =>
        x.ndim <= first ? x : reduce(x, Enumerable.Range(first, x.ndim - first).ToArray());
}

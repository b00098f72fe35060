using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>Losses of samples, weights and masks become the loss of a batch.</summary>
internal static class Reducing
{
    /// <summary>The losses times weights and mask, reduced.</summary>
    /// <param name="mask">Which losses count, bool; null: all.</param>
    public static Tensor Weighted(Tensor values, Tensor? weights, Tensor? mask, string reduction)
    {
        var factors = WithMask(weights, mask, values.dtype, reduction);
        if (factors is not null)
        {
            (values, factors) = Ranks.Match(values, factors);
            values *= factors;
        }

        return Reduce(values, factors, reduction);
    }

    /// <summary>Weights and mask as one; where the mean is taken, what the mask leaves weighs as much as all.</summary>
    public static Tensor? WithMask(Tensor? weights, Tensor? mask, TF_DataType dtype, string reduction)
    {
        if (mask is null)
        {
            return weights is null ? null : tf.cast(weights, dtype);
        }

        var factors = tf.cast(mask, dtype);
        if (reduction is ReductionV2.MEAN or ReductionV2.SUM_OVER_BATCH_SIZE)
        {
            factors *= tf.div_no_nan(tf.cast(tf.size(mask), dtype), tf.reduce_sum(factors));
        }

        if (weights is null)
        {
            return factors;
        }

        var (matched, given) = Ranks.Match(factors, tf.cast(weights, dtype));
        return given * matched;
    }

    private static Tensor Reduce(Tensor values, Tensor? weights, string reduction)
    {
        if (reduction == ReductionV2.NONE || values.shape.IsScalar)
        {
            return values;
        }

        var total = tf.reduce_sum(values);
        if (reduction == ReductionV2.SUM)
        {
            return total;
        }

        var divisor = reduction == ReductionV2.MEAN_WITH_SAMPLE_WEIGHT && weights is not null
            ? tf.reduce_sum(weights)
            : tf.cast(tf.size(values), total.dtype);
        return tf.div_no_nan(total, divisor);
    }
}

using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The state of a mean over samples: a total and a count. 0 before the first sample.</summary>
public abstract class RunningMean : Metric
{
    private readonly KerasVariable _total;
    private readonly KerasVariable _count;

    private protected RunningMean(string? name, TF_DataType dtype)
        : base(name, dtype) =>
        (_total, _count) = (add_variable("total", Shape.Scalar), add_variable("count", Shape.Scalar));

    /// <inheritdoc/>
    public override Tensor result() => tf.div_no_nan(_total.AsTensor(), _count.AsTensor());

    /// <summary>Takes in a number or several a sample.</summary>
    private protected void Take(Tensor values, Tensor? weights)
    {
        var (samples, factors) = SampleWise.Of(
            values, weights, LossMasks.Find(values), DType, static (x, axes) => tf.reduce_mean(x, axis: axes));
        _total.assign_add(tf.reduce_sum(samples));
        _count.assign_add(factors is not null ? tf.reduce_sum(factors) : tf.cast(tf.size(samples), DType));
    }
}

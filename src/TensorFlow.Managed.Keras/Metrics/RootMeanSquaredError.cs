using Tensorflow.Keras.Losses;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The root of the mean of (y_true − y_pred)².</summary>
public sealed class RootMeanSquaredError : RunningMean
{
    /// <summary>A mean of nothing yet.</summary>
    public RootMeanSquaredError(
        string? name = "root_mean_squared_error", TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype)
    {
    }

    /// <inheritdoc/>
    public override string? Direction => "down";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (target, predicted) = Ranks.Match(tf.cast(y_true, DType), tf.cast(y_pred, DType));
        Take(tf.square(predicted - target), sample_weight);
    }

    /// <inheritdoc/>
    public override Tensor result() => tf.sqrt(base.result());
}

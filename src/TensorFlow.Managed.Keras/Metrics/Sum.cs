using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The sum of all values taken in, weighted if weights are given.</summary>
public sealed class Sum : Metric
{
    private readonly KerasVariable _total;

    /// <summary>A sum of nothing yet.</summary>
    public Sum(string? name = "sum", TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype) => _total = add_variable("total", Shape.Scalar);

    /// <summary>Takes in values of any shape; the first axis is the batch.</summary>
    /// <param name="values">Numbers.</param>
    /// <param name="sample_weight">How much each counts.</param>
    public void update_state(Operand values, Tensor? sample_weight = null)
    {
        var (samples, _) = SampleWise.Of(
            Losses.Ranks.ToTensor(values, DType), sample_weight, null, DType,
            static (x, axes) => tf.reduce_sum(x, axis: axes));
        _total.assign_add(tf.reduce_sum(samples));
    }

    /// <inheritdoc/>
    /// <remarks>A sum has no use for wanted values: it takes the predicted ones.</remarks>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        update_state(y_pred, sample_weight);

    /// <inheritdoc/>
    public override Tensor result() => _total.AsTensor();
}

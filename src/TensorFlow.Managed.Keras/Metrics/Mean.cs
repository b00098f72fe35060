namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of all values taken in, weighted if weights are given; 0 before the first.</summary>
public sealed class Mean : RunningMean
{
    /// <summary>A mean of nothing yet.</summary>
    public Mean(string? name = "mean", TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype)
    {
    }

    /// <summary>Takes in values of any shape; the first axis is the batch.</summary>
    /// <param name="values">Numbers.</param>
    /// <param name="sample_weight">How much each counts.</param>
    public void update_state(Operand values, Tensor? sample_weight = null) =>
        Take(Losses.Ranks.ToTensor(values, DType), sample_weight);

    /// <inheritdoc/>
    /// <remarks>A mean has no use for wanted values: it takes the predicted ones.</remarks>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        Take(y_pred, sample_weight);
}

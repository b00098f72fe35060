namespace Tensorflow.Keras.Metrics;

/// <summary>A number gathered over batches.</summary>
public interface IMetricFunc
{
    /// <summary>What logs call it.</summary>
    string Name { get; }

    /// <summary>Takes in a batch.</summary>
    void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>The number so far.</summary>
    Tensor result();

    /// <summary>Forgets all batches.</summary>
    void reset_state();
}

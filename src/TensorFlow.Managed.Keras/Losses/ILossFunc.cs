namespace Tensorflow.Keras.Losses;

/// <summary>A loss: what training makes small.</summary>
public interface ILossFunc
{
    /// <summary>Its name, such as "binary_crossentropy".</summary>
    string Name { get; }

    /// <summary>How the losses of a batch become one: a name of <see cref="ReductionV2"/>.</summary>
    string Reduction { get; }

    /// <summary>The loss of a batch.</summary>
    /// <param name="y_true">The targets; cast to float32.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">Factors of the losses of the samples; null: all 1.</param>
    Tensor Call(Operand y_true, Operand y_pred, Tensor? sample_weight = null);
}

namespace Tensorflow.Keras.Losses;

/// <summary>max(0, largest wrong − right + 1) of one-hot labels.</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class CategoricalHinge(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "categorical_hinge")
    : LossFunctionWrapper(Regressions.CategoricalHinge, reduction, name);

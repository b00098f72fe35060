namespace Tensorflow.Keras.Losses;

/// <summary>The mean of (y_true − y_pred)².</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class MeanSquaredError(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_squared_error")
    : LossFunctionWrapper(Regressions.MeanSquaredError, reduction, name);

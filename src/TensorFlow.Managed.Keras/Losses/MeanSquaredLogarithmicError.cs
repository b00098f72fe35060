namespace Tensorflow.Keras.Losses;

/// <summary>The mean of (ln(y_true + 1) − ln(y_pred + 1))².</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class MeanSquaredLogarithmicError(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_squared_logarithmic_error")
    : LossFunctionWrapper(Regressions.MeanSquaredLogarithmicError, reduction, name);

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of |y_true − y_pred|.</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class MeanAbsoluteError(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_absolute_error")
    : LossFunctionWrapper(Regressions.MeanAbsoluteError, reduction, name);

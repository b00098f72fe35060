namespace Tensorflow.Keras.Losses;

/// <summary>The mean of ln cosh(y_pred − y_true).</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class LogCosh(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "log_cosh")
    : LossFunctionWrapper(Regressions.LogCosh, reduction, name);

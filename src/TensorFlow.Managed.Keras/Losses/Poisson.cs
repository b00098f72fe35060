namespace Tensorflow.Keras.Losses;

/// <summary>The mean of y_pred − y_true·ln(y_pred + 1e-7).</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class Poisson(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "poisson")
    : LossFunctionWrapper(Regressions.Poisson, reduction, name);

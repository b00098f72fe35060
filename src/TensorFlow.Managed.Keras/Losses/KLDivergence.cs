namespace Tensorflow.Keras.Losses;

/// <summary>Σ y_true·ln(y_true / y_pred).</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class KLDivergence(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "kl_divergence")
    : LossFunctionWrapper(Regressions.KLDivergence, reduction, name);

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of max(1 − y_true·y_pred, 0); labels are −1 and 1, or 0 and 1.</summary>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class Hinge(
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "hinge")
    : LossFunctionWrapper(Regressions.Hinge, reduction, name);

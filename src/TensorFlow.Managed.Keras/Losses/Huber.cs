namespace Tensorflow.Keras.Losses;

/// <summary>The mean of e²/2 up to |e| = delta, and of delta·|e| − delta²/2 beyond; e = y_pred − y_true.</summary>
/// <param name="delta">Where the square becomes a line.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class Huber(
    double delta = 1.0,
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "huber_loss")
    : LossFunctionWrapper((t, p) => Regressions.Huber(t, p, delta), reduction, name);

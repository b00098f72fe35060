namespace Tensorflow.Keras.Losses;

/// <summary>Minus the cosine of the angle between y_true and y_pred: −1 for the same direction.</summary>
/// <param name="axis">The axis along which vectors run.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class CosineSimilarity(
    int axis = -1,
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "cosine_similarity")
    : LossFunctionWrapper((t, p) => Regressions.CosineSimilarity(t, p, axis), reduction, name);

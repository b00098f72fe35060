using System.Collections.Generic;

namespace Tensorflow.Keras.Losses;

/// <summary>The binary cross-entropy times (1 − probability of the right label)^gamma.</summary>
/// <param name="apply_class_balancing">Weighs the classes by alpha.</param>
/// <param name="alpha">The weight of class 1; of class 0 it is 1 − alpha.</param>
/// <param name="gamma">The exponent that plays down what is well predicted.</param>
/// <param name="from_logits">y_pred is not yet put through a sigmoid or softmax.</param>
/// <param name="label_smoothing">How far labels move to the middle, in [0, 1].</param>
/// <param name="axis">The axis of the classes, or that the mean is taken over.</param>
/// <param name="reduction">How the losses of a batch become one; null: they stay.</param>
/// <param name="name">Its name.</param>
public sealed class BinaryFocalCrossentropy(
    bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0, bool from_logits = false,
    double label_smoothing = 0, int axis = -1,
    string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "binary_focal_crossentropy")
    : LossFunctionWrapper((t, p) => Crossentropies.BinaryFocal(
        t, p, apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis), reduction, name)
{
    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["from_logits"] = from_logits,
        ["label_smoothing"] = label_smoothing,
        ["axis"] = axis,
        ["apply_class_balancing"] = apply_class_balancing,
        ["alpha"] = alpha,
        ["gamma"] = gamma,
    };
}

using System;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras;

/// <content>Losses as functions: the losses of the samples, not reduced over the batch.</content>
public sealed partial class LossesApi
{
    /// <summary>The losses of the samples, as BinaryCrossentropy reduces them.</summary>
    public Tensor binary_crossentropy(
        Operand y_true, Operand y_pred, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Crossentropies.Binary(t, p, from_logits, label_smoothing, axis));

    /// <summary>The losses of the samples, as BinaryFocalCrossentropy reduces them.</summary>
    public Tensor binary_focal_crossentropy(
        Operand y_true, Operand y_pred, bool apply_class_balancing = false, double alpha = 0.25,
        double gamma = 2.0, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Crossentropies.BinaryFocal(
            t, p, apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis));

    /// <summary>The losses of the samples, as CategoricalCrossentropy reduces them.</summary>
    public Tensor categorical_crossentropy(
        Operand y_true, Operand y_pred, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Crossentropies.Categorical(t, p, from_logits, label_smoothing, axis));

    /// <summary>The losses of the samples, as CategoricalFocalCrossentropy reduces them.</summary>
    public Tensor categorical_focal_crossentropy(
        Operand y_true, Operand y_pred, double alpha = 0.25, double gamma = 2.0, bool from_logits = false,
        double label_smoothing = 0, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Crossentropies.CategoricalFocal(
            t, p, alpha, gamma, from_logits, label_smoothing, axis));

    /// <summary>The losses of the samples, as SparseCategoricalCrossentropy reduces them.</summary>
    public Tensor sparse_categorical_crossentropy(
        Operand y_true, Operand y_pred, bool from_logits = false, int? ignore_class = null, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Crossentropies.SparseCategorical(t, p, from_logits, ignore_class, axis));

    /// <summary>The losses of the samples, as MeanSquaredError reduces them.</summary>
    public Tensor mean_squared_error(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.MeanSquaredError(t, p));

    /// <summary>The losses of the samples, as MeanAbsoluteError reduces them.</summary>
    public Tensor mean_absolute_error(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.MeanAbsoluteError(t, p));

    /// <summary>The losses of the samples, as MeanAbsolutePercentageError reduces them.</summary>
    public Tensor mean_absolute_percentage_error(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.MeanAbsolutePercentageError(t, p));

    /// <summary>The losses of the samples, as MeanSquaredLogarithmicError reduces them.</summary>
    public Tensor mean_squared_logarithmic_error(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.MeanSquaredLogarithmicError(t, p));

    /// <summary>The losses of the samples, as Huber reduces them.</summary>
    public Tensor huber(Operand y_true, Operand y_pred, double delta = 1.0) =>
        Of(y_true, y_pred, (t, p) => Regressions.Huber(t, p, delta));

    /// <summary>The losses of the samples, as LogCosh reduces them.</summary>
    public Tensor log_cosh(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.LogCosh(t, p));

    /// <summary>The losses of the samples, as Hinge reduces them.</summary>
    public Tensor hinge(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.Hinge(t, p));

    /// <summary>The losses of the samples, as SquaredHinge reduces them.</summary>
    public Tensor squared_hinge(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.SquaredHinge(t, p));

    /// <summary>The losses of the samples, as CategoricalHinge reduces them.</summary>
    public Tensor categorical_hinge(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.CategoricalHinge(t, p));

    /// <summary>The losses of the samples, as KLDivergence reduces them.</summary>
    public Tensor kl_divergence(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.KLDivergence(t, p));

    /// <summary>The losses of the samples, as Poisson reduces them.</summary>
    public Tensor poisson(Operand y_true, Operand y_pred) =>
        Of(y_true, y_pred, (t, p) => Regressions.Poisson(t, p));

    /// <summary>Minus the cosine of the angle between y_true and y_pred, a number a sample.</summary>
    public Tensor cosine_similarity(Operand y_true, Operand y_pred, int axis = -1) =>
        Of(y_true, y_pred, (t, p) => Regressions.CosineSimilarity(t, p, axis));

    /// <summary>1 − 2·Σ y_true·y_pred / (Σ y_true + Σ y_pred).</summary>
    public Tensor dice(Operand y_true, Operand y_pred, Axis? axis = null) =>
        Of(y_true, y_pred, (t, p) => Regressions.Dice(t, p, axis));

    private static Tensor Of(Operand y_true, Operand y_pred, Func<Tensor, Tensor, Tensor> loss)
    {
        var predicted = y_pred.Tensor ?? Binding.tf.identity(y_pred);
        return loss(Ranks.ToTensor(y_true, predicted.dtype), predicted);
    }
}

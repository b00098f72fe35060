using System.Collections.Generic;
using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras;

/// <summary>keras.losses: losses as objects, as functions of (y_true, y_pred), and by name.</summary>
public sealed partial class LossesApi
{
    internal LossesApi()
    {
    }

    /// <summary>The loss of a class's or function's name, such as "mse" or "BinaryCrossentropy".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Loss get(string identifier) => LossTable.Get(identifier);

    /// <summary>The loss that serialize wrote down.</summary>
    public Loss deserialize(IReadOnlyDictionary<string, object?> config) => LossTable.Classes.Deserialize(config);

    /// <summary>A loss written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(Loss loss) => LossTable.Classes.Write(loss);

    /// <summary>The mean of −y_true·ln(y_pred) − (1 − y_true)·ln(1 − y_pred).</summary>
    public Loss BinaryCrossentropy(
        bool from_logits = false, double label_smoothing = 0, int axis = -1,
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "binary_crossentropy") =>
        new BinaryCrossentropy(from_logits, label_smoothing, axis, reduction, name);

    /// <summary>The binary cross-entropy times (1 − probability of the right label)^gamma.</summary>
    public Loss BinaryFocalCrossentropy(
        bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0, bool from_logits = false,
        double label_smoothing = 0, int axis = -1, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE,
        string? name = "binary_focal_crossentropy") =>
        new BinaryFocalCrossentropy(
            apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis, reduction, name);

    /// <summary>−Σ y_true·ln(y_pred) of one-hot labels.</summary>
    public Loss CategoricalCrossentropy(
        bool from_logits = false, double label_smoothing = 0, int axis = -1,
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "categorical_crossentropy") =>
        new CategoricalCrossentropy(from_logits, label_smoothing, axis, reduction, name);

    /// <summary>The categorical cross-entropy times alpha·(1 − y_pred)^gamma.</summary>
    public Loss CategoricalFocalCrossentropy(
        double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0,
        int axis = -1, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE,
        string? name = "categorical_focal_crossentropy") =>
        new CategoricalFocalCrossentropy(alpha, gamma, from_logits, label_smoothing, axis, reduction, name);

    /// <summary>−ln y_pred[y_true] of class numbers.</summary>
    public Loss SparseCategoricalCrossentropy(
        bool from_logits = false, int? ignore_class = null, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE,
        string? name = "sparse_categorical_crossentropy", int axis = -1) =>
        new SparseCategoricalCrossentropy(from_logits, ignore_class, reduction, name, axis);

    /// <summary>The mean of (y_true − y_pred)².</summary>
    public Loss MeanSquaredError(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_squared_error") =>
        new MeanSquaredError(reduction, name);

    /// <summary>The mean of |y_true − y_pred|.</summary>
    public Loss MeanAbsoluteError(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_absolute_error") =>
        new MeanAbsoluteError(reduction, name);

    /// <summary>The mean of |y_true − y_pred| in percent of |y_true|.</summary>
    public Loss MeanAbsolutePercentageError(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_absolute_percentage_error") =>
        new MeanAbsolutePercentageError(reduction, name);

    /// <summary>The mean of (ln(y_true + 1) − ln(y_pred + 1))².</summary>
    public Loss MeanSquaredLogarithmicError(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "mean_squared_logarithmic_error") =>
        new MeanSquaredLogarithmicError(reduction, name);

    /// <summary>The mean of e²/2 up to |e| = delta, and of delta·|e| − delta²/2 beyond; e = y_pred − y_true.</summary>
    public Loss Huber(
        double delta = 1.0, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "huber_loss") =>
        new Huber(delta, reduction, name);

    /// <summary>The mean of ln cosh(y_pred − y_true).</summary>
    public Loss LogCosh(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "log_cosh") =>
        new LogCosh(reduction, name);

    /// <summary>The mean of max(1 − y_true·y_pred, 0); labels are −1 and 1, or 0 and 1.</summary>
    public Loss Hinge(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "hinge") =>
        new Hinge(reduction, name);

    /// <summary>The mean of max(1 − y_true·y_pred, 0)²; labels are −1 and 1, or 0 and 1.</summary>
    public Loss SquaredHinge(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "squared_hinge") =>
        new SquaredHinge(reduction, name);

    /// <summary>max(0, largest wrong − right + 1) of one-hot labels.</summary>
    public Loss CategoricalHinge(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "categorical_hinge") =>
        new CategoricalHinge(reduction, name);

    /// <summary>Σ y_true·ln(y_true / y_pred).</summary>
    public Loss KLDivergence(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "kl_divergence") =>
        new KLDivergence(reduction, name);

    /// <summary>The mean of y_pred − y_true·ln(y_pred + 1e-7).</summary>
    public Loss Poisson(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "poisson") =>
        new Poisson(reduction, name);

    /// <summary>Minus the cosine of the angle between y_true and y_pred: −1 for the same direction.</summary>
    public Loss CosineSimilarity(
        int axis = -1, string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "cosine_similarity") =>
        new CosineSimilarity(axis, reduction, name);

    /// <summary>1 − 2·Σ y_true·y_pred / (Σ y_true + Σ y_pred).</summary>
    public Loss Dice(
        string? reduction = ReductionV2.SUM_OVER_BATCH_SIZE, string? name = "dice", Axis? axis = null) =>
        new Dice(reduction, name, axis);
}

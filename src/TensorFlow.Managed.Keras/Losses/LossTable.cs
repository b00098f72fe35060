using System;
using System.Collections.Generic;
using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Losses;

/// <summary>Keras's losses by class, by function, and by the short names of functions.</summary>
internal static class LossTable
{
    private static readonly Dictionary<string, string> Short = new()
    {
        ["bce"] = "binary_crossentropy",
        ["BCE"] = "binary_crossentropy",
        ["kld"] = "kl_divergence",
        ["KLD"] = "kl_divergence",
        ["mae"] = "mean_absolute_error",
        ["MAE"] = "mean_absolute_error",
        ["mape"] = "mean_absolute_percentage_error",
        ["MAPE"] = "mean_absolute_percentage_error",
        ["mse"] = "mean_squared_error",
        ["MSE"] = "mean_squared_error",
        ["msle"] = "mean_squared_logarithmic_error",
        ["MSLE"] = "mean_squared_logarithmic_error",
    };

    /// <summary>The losses of the samples, by Keras's names of functions.</summary>
    public static IReadOnlyDictionary<string, Func<Tensor, Tensor, Tensor>> Functions { get; } =
        new Dictionary<string, Func<Tensor, Tensor, Tensor>>
        {
            ["binary_crossentropy"] = static (t, p) => Crossentropies.Binary(t, p),
            ["binary_focal_crossentropy"] = static (t, p) => Crossentropies.BinaryFocal(t, p),
            ["categorical_crossentropy"] = static (t, p) => Crossentropies.Categorical(t, p),
            ["categorical_focal_crossentropy"] = static (t, p) => Crossentropies.CategoricalFocal(t, p),
            ["categorical_hinge"] = Regressions.CategoricalHinge,
            ["cosine_similarity"] = static (t, p) => Regressions.CosineSimilarity(t, p),
            ["dice"] = static (t, p) => Regressions.Dice(t, p),
            ["hinge"] = Regressions.Hinge,
            ["huber"] = static (t, p) => Regressions.Huber(t, p),
            ["kl_divergence"] = Regressions.KLDivergence,
            ["log_cosh"] = Regressions.LogCosh,
            ["mean_absolute_error"] = Regressions.MeanAbsoluteError,
            ["mean_absolute_percentage_error"] = Regressions.MeanAbsolutePercentageError,
            ["mean_squared_error"] = Regressions.MeanSquaredError,
            ["mean_squared_logarithmic_error"] = Regressions.MeanSquaredLogarithmicError,
            ["poisson"] = Regressions.Poisson,
            ["sparse_categorical_crossentropy"] = static (t, p) => Crossentropies.SparseCategorical(t, p),
            ["squared_hinge"] = Regressions.SquaredHinge,
        };

    public static Registry<Loss> Classes { get; } = new Registry<Loss>("loss", "keras.losses")
        .Add("MeanSquaredError", static c => new MeanSquaredError(Reduction(c), c.Text("name", "mean_squared_error")))
        .Add("MeanAbsoluteError", static c =>
            new MeanAbsoluteError(Reduction(c), c.Text("name", "mean_absolute_error")))
        .Add("MeanAbsolutePercentageError", static c =>
            new MeanAbsolutePercentageError(Reduction(c), c.Text("name", "mean_absolute_percentage_error")))
        .Add("MeanSquaredLogarithmicError", static c =>
            new MeanSquaredLogarithmicError(Reduction(c), c.Text("name", "mean_squared_logarithmic_error")))
        .Add("Huber", static c => new Huber(c.Number("delta", 1), Reduction(c), c.Text("name", "huber_loss")))
        .Add("LogCosh", static c => new LogCosh(Reduction(c), c.Text("name", "log_cosh")))
        .Add("Hinge", static c => new Hinge(Reduction(c), c.Text("name", "hinge")))
        .Add("SquaredHinge", static c => new SquaredHinge(Reduction(c), c.Text("name", "squared_hinge")))
        .Add("CategoricalHinge", static c => new CategoricalHinge(Reduction(c), c.Text("name", "categorical_hinge")))
        .Add("KLDivergence", static c => new KLDivergence(Reduction(c), c.Text("name", "kl_divergence")))
        .Add("Poisson", static c => new Poisson(Reduction(c), c.Text("name", "poisson")))
        .Add("CosineSimilarity", static c =>
            new CosineSimilarity(c.Whole("axis", -1), Reduction(c), c.Text("name", "cosine_similarity")))
        .Add("Dice", static c => new Dice(
            Reduction(c), c.Text("name", "dice"),
            c.Numbers("axis") is { } axes ? new Axis(Array.ConvertAll(axes, a => (int)a)) : null))
        .Add("BinaryCrossentropy", static c => new BinaryCrossentropy(
            c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Whole("axis", -1), Reduction(c),
            c.Text("name", "binary_crossentropy")))
        .Add("BinaryFocalCrossentropy", static c => new BinaryFocalCrossentropy(
            c.Flag("apply_class_balancing", false), c.Number("alpha", 0.25), c.Number("gamma", 2),
            c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Whole("axis", -1), Reduction(c),
            c.Text("name", "binary_focal_crossentropy")))
        .Add("CategoricalCrossentropy", static c => new CategoricalCrossentropy(
            c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Whole("axis", -1), Reduction(c),
            c.Text("name", "categorical_crossentropy")))
        .Add("CategoricalFocalCrossentropy", static c => new CategoricalFocalCrossentropy(
            c.Number("alpha", 0.25), c.Number("gamma", 2), c.Flag("from_logits", false),
            c.Number("label_smoothing", 0), c.Whole("axis", -1), Reduction(c),
            c.Text("name", "categorical_focal_crossentropy")))
        .Add("SparseCategoricalCrossentropy", static c => new SparseCategoricalCrossentropy(
            c.Flag("from_logits", false), (int?)c.WholeOrNull("ignore_class"), Reduction(c),
            c.Text("name", "sparse_categorical_crossentropy"), c.Whole("axis", -1)));

    /// <summary>The loss of a class's name, or the function of a function's name, reduced to the mean.</summary>
    /// <exception cref="ValueError">Neither is there.</exception>
    public static Loss Get(string identifier)
    {
        var name = Short.GetValueOrDefault(identifier, identifier);
        return Functions.TryGetValue(name, out var function)
            ? new LossFunctionWrapper(function, name: name)
            : Classes.Get(identifier);
    }

    private static string Reduction(ConfigReader config) => config.Text("reduction", ReductionV2.SUM_OVER_BATCH_SIZE);
}

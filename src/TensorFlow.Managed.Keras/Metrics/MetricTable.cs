using System.Collections.Generic;
using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Metrics;

/// <summary>Keras's metrics by class and by the names that stand for them.</summary>
internal static class MetricTable
{
    public static Registry<Metric> All { get; } = new Registry<Metric>("metric", "keras.metrics")
        .Add("Mean", static c => new Mean(Name(c, "mean"), Type(c)), "mean")
        .Add("Sum", static c => new Sum(Name(c, "sum"), Type(c)), "sum")
        .Add("Accuracy", static c => new Accuracy(Name(c, "accuracy"), Type(c)), "accuracy")
        .Add("CategoricalAccuracy", static c =>
            new CategoricalAccuracy(Name(c, "categorical_accuracy"), Type(c)), "categorical_accuracy")
        .Add("SparseCategoricalAccuracy", static c =>
            new SparseCategoricalAccuracy(Name(c, "sparse_categorical_accuracy"), Type(c)),
            "sparse_categorical_accuracy")
        .Add("MeanSquaredError", static c =>
            new MeanSquaredError(Name(c, "mean_squared_error"), Type(c)), "mean_squared_error", "mse", "MSE")
        .Add("RootMeanSquaredError", static c =>
            new RootMeanSquaredError(Name(c, "root_mean_squared_error"), Type(c)), "root_mean_squared_error")
        .Add("MeanAbsoluteError", static c =>
            new MeanAbsoluteError(Name(c, "mean_absolute_error"), Type(c)), "mean_absolute_error", "mae", "MAE")
        .Add("MeanAbsolutePercentageError", static c =>
            new MeanAbsolutePercentageError(Name(c, "mean_absolute_percentage_error"), Type(c)),
            "mean_absolute_percentage_error", "mape", "MAPE")
        .Add("MeanSquaredLogarithmicError", static c =>
            new MeanSquaredLogarithmicError(Name(c, "mean_squared_logarithmic_error"), Type(c)),
            "mean_squared_logarithmic_error", "msle", "MSLE")
        .Add("LogCoshError", static c => new LogCoshError(Name(c, "logcosh"), Type(c)), "log_cosh_error")
        .Add("Hinge", static c => new Hinge(Name(c, "hinge"), Type(c)), "hinge")
        .Add("SquaredHinge", static c => new SquaredHinge(Name(c, "squared_hinge"), Type(c)), "squared_hinge")
        .Add("CategoricalHinge", static c =>
            new CategoricalHinge(Name(c, "categorical_hinge"), Type(c)), "categorical_hinge")
        .Add("KLDivergence", static c =>
            new KLDivergence(Name(c, "kl_divergence"), Type(c)), "kl_divergence", "kld", "KLD")
        .Add("Poisson", static c => new Poisson(Name(c, "poisson"), Type(c)), "poisson")
        .Add("BinaryAccuracy", static c =>
            new BinaryAccuracy(
            Name(c, "binary_accuracy"), Type(c), c.Number("threshold", 0.5)), "binary_accuracy")
        .Add("TopKCategoricalAccuracy", static c =>
            new TopKCategoricalAccuracy(
            c.Whole("k", 5), Name(c, "top_k_categorical_accuracy"), Type(c)), "top_k_categorical_accuracy")
        .Add("SparseTopKCategoricalAccuracy", static c =>
            new SparseTopKCategoricalAccuracy(
            c.Whole("k", 5), Name(c, "sparse_top_k_categorical_accuracy"), Type(c)),
            "sparse_top_k_categorical_accuracy")
        .Add("CosineSimilarity", static c =>
            new CosineSimilarity(
            Name(c, "cosine_similarity"), Type(c), c.Whole("axis", -1)), "cosine_similarity")
        .Add("BinaryCrossentropy", static c =>
            new BinaryCrossentropy(
            Name(c, "binary_crossentropy"), Type(c), c.Flag("from_logits", false), c.Number("label_smoothing", 0)),
            "binary_crossentropy", "bce", "BCE")
        .Add("CategoricalCrossentropy", static c =>
            new CategoricalCrossentropy(
            Name(c, "categorical_crossentropy"), Type(c), c.Flag("from_logits", false),
            c.Number("label_smoothing", 0), c.Whole("axis", -1)), "categorical_crossentropy")
        .Add("SparseCategoricalCrossentropy", static c =>
            new SparseCategoricalCrossentropy(
            Name(c, "sparse_categorical_crossentropy"), Type(c), c.Flag("from_logits", false),
            (int?)c.WholeOrNull("ignore_class"), c.Whole("axis", -1)), "sparse_categorical_crossentropy")
        .Add("TruePositives", static c =>
            new TruePositives(
            c.Numbers("thresholds"), Name(c, "true_positives"), Type(c)), "true_positives")
        .Add("FalsePositives", static c =>
            new FalsePositives(
            c.Numbers("thresholds"), Name(c, "false_positives"), Type(c)), "false_positives")
        .Add("TrueNegatives", static c =>
            new TrueNegatives(
            c.Numbers("thresholds"), Name(c, "true_negatives"), Type(c)), "true_negatives")
        .Add("FalseNegatives", static c =>
            new FalseNegatives(
            c.Numbers("thresholds"), Name(c, "false_negatives"), Type(c)), "false_negatives")
        .Add("Precision", static c =>
            new Precision(
            c.Numbers("thresholds"), (int?)c.WholeOrNull("top_k"), (int?)c.WholeOrNull("class_id"), Name(c,
            "precision"),
            Type(c)), "precision")
        .Add("Recall", static c =>
            new Recall(
            c.Numbers("thresholds"), (int?)c.WholeOrNull("top_k"), (int?)c.WholeOrNull("class_id"), Name(c, "recall"),
            Type(c)), "recall")
        .Add("AUC", static c => MakeAuc(c), "auc")
        .Add("FBetaScore", static c =>
            new FBetaScore(
            c.TextOrNull("average"), c.Number("beta", 1), c.NumberOrNull("threshold"), Name(c, "fbeta_score"),
            Type(c)), "f_beta_score")
        .Add("F1Score", static c =>
            new F1Score(
            c.TextOrNull("average"), c.NumberOrNull("threshold"), Name(c, "f1_score"), Type(c)), "f1_score")
        .Add("MeanIoU", static c =>
            new MeanIoU(
            c.Whole("num_classes", 0), c.TextOrNull("name"), TF_DataType.TF_INT64, (int?)c.WholeOrNull("ignore_class"),
            c.Flag("sparse_y_true", true), c.Flag("sparse_y_pred", true), c.Whole("axis", -1)), "mean_io_u")
        .Add("R2Score", static c =>
            new R2Score(
            c.Text("class_aggregation", "uniform_average"), c.Whole("num_regressors", 0), Name(c, "r2_score"),
            Type(c)), "r2_score");

    /// <summary>The metric of a name, with its defaults.</summary>
    /// <param name="display">What logs call it; null: its own name.</param>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static Metric Get(string identifier, string? display = null) => display is null
        ? All.Get(identifier)
        : All.Get(identifier, new Dictionary<string, object?> { ["name"] = display });

    private static AUC MakeAuc(ConfigReader config)
    {
        if (config.Flag("multi_label", false) || config.Value("num_labels") is not null
            || config.Value("label_weights") is not null)
        {
            throw new ValueError("AUC with multi_label, num_labels or label_weights is not supported. Received: "
                + $"multi_label={config.Flag("multi_label", false)}");
        }

        return new AUC(
            config.Whole("num_thresholds", 200), config.Text("curve", "ROC"),
            config.Text("summation_method", "interpolation"), Name(config, "auc"), Type(config),
            config.Numbers("thresholds"), config.Flag("from_logits", false));
    }

    private static string Name(ConfigReader config, string missing) => config.Text("name", missing);

    private static TF_DataType Type(ConfigReader config) => config.TextOrNull("dtype") switch
    {
        null or "float32" => TF_DataType.TF_FLOAT,
        "float64" => TF_DataType.TF_DOUBLE,
        "float16" => TF_DataType.TF_HALF,
        var other => throw new ValueError($"A metric's dtype is a float type. Received: dtype={other}"),
    };
}

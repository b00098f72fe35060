using System;
using System.Collections.Generic;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras;

/// <summary>keras.metrics: numbers gathered over batches.</summary>
public sealed partial class MetricsApi
{
    internal MetricsApi()
    {
    }

    /// <summary>The metric of a class's name or of the one that stands for it, such as "mse" or "AUC".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Metric get(string identifier) => MetricTable.Get(identifier);

    /// <summary>The metric that serialize wrote down.</summary>
    public Metric deserialize(IReadOnlyDictionary<string, object?> config) => MetricTable.All.Deserialize(config);

    /// <summary>A metric written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(Metric metric) => MetricTable.All.Write(metric);

    /// <summary>The mean of all values taken in, weighted if weights are given; 0 before the first.</summary>
    public Mean Mean(
        string? name = "mean", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The sum of all values taken in, weighted if weights are given.</summary>
    public Sum Sum(
        string? name = "sum", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>
    /// The mean of a function of wanted and predicted values that gives one number or several a sample.
    /// </summary>
    public MeanMetricWrapper MeanMetricWrapper(
        Func<Tensor, Tensor, Tensor> fn, string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(fn, name, dtype);

    /// <summary>How often labels and predictions are equal.</summary>
    public Accuracy Accuracy(
        string? name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>How often predictions are on the side of the threshold that labels 0 and 1 ask for.</summary>
    public BinaryAccuracy BinaryAccuracy(
        string? name = "binary_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT, double threshold = 0.5) =>
        new(name, dtype, threshold);

    /// <summary>How often the largest prediction is that of the one-hot label.</summary>
    public CategoricalAccuracy CategoricalAccuracy(
        string? name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>How often the largest prediction is that of the class number.</summary>
    public SparseCategoricalAccuracy SparseCategoricalAccuracy(
        string? name = "sparse_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>How often the one-hot label is among the k largest predictions.</summary>
    public TopKCategoricalAccuracy TopKCategoricalAccuracy(
        int k = 5, string? name = "top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(k, name, dtype);

    /// <summary>How often the class number is among the k largest predictions.</summary>
    public SparseTopKCategoricalAccuracy SparseTopKCategoricalAccuracy(
        int k = 5, string? name = "sparse_top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(k, name, dtype);

    /// <summary>The mean of (y_true − y_pred)².</summary>
    public MeanSquaredError MeanSquaredError(
        string? name = "mean_squared_error", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The root of the mean of (y_true − y_pred)².</summary>
    public RootMeanSquaredError RootMeanSquaredError(
        string? name = "root_mean_squared_error", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of |y_true − y_pred|.</summary>
    public MeanAbsoluteError MeanAbsoluteError(
        string? name = "mean_absolute_error", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of |y_true − y_pred| in percent of |y_true|.</summary>
    public MeanAbsolutePercentageError MeanAbsolutePercentageError(
        string? name = "mean_absolute_percentage_error", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of (ln(y_true + 1) − ln(y_pred + 1))².</summary>
    public MeanSquaredLogarithmicError MeanSquaredLogarithmicError(
        string? name = "mean_squared_logarithmic_error", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean cosine of the angle between labels and predictions.</summary>
    public CosineSimilarity CosineSimilarity(
        string? name = "cosine_similarity", TF_DataType dtype = TF_DataType.TF_FLOAT, int axis = -1) =>
        new(name, dtype, axis);

    /// <summary>The mean of ln cosh(y_pred − y_true).</summary>
    public LogCoshError LogCoshError(
        string? name = "logcosh", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>1 − Σ(y_true − y_pred)² / Σ(y_true − mean)²: 1 for exact predictions, 0 for the mean.</summary>
    public R2Score R2Score(
        string? class_aggregation = "uniform_average", int num_regressors = 0, string? name = "r2_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(class_aggregation, num_regressors, name, dtype);

    /// <summary>The mean binary cross-entropy.</summary>
    public BinaryCrossentropy BinaryCrossentropy(
        string? name = "binary_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false,
        double label_smoothing = 0) =>
        new(name, dtype, from_logits, label_smoothing);

    /// <summary>The mean cross-entropy of one-hot labels.</summary>
    public CategoricalCrossentropy CategoricalCrossentropy(
        string? name = "categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
        new(name, dtype, from_logits, label_smoothing, axis);

    /// <summary>The mean cross-entropy of class numbers.</summary>
    public SparseCategoricalCrossentropy SparseCategoricalCrossentropy(
        string? name = "sparse_categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT,
        bool from_logits = false, int? ignore_class = null, int axis = -1) =>
        new(name, dtype, from_logits, ignore_class, axis);

    /// <summary>The mean of Σ y_true·ln(y_true / y_pred).</summary>
    public KLDivergence KLDivergence(
        string? name = "kl_divergence", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of y_pred − y_true·ln(y_pred + 1e-7).</summary>
    public Poisson Poisson(
        string? name = "poisson", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of max(1 − y_true·y_pred, 0).</summary>
    public Hinge Hinge(
        string? name = "hinge", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of max(1 − y_true·y_pred, 0)².</summary>
    public SquaredHinge SquaredHinge(
        string? name = "squared_hinge", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>The mean of max(0, largest wrong − right + 1).</summary>
    public CategoricalHinge CategoricalHinge(
        string? name = "categorical_hinge", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, dtype);

    /// <summary>How many labels 1 were predicted as positive, by threshold.</summary>
    public TruePositives TruePositives(
        IReadOnlyList<double>? thresholds = null, string? name = "true_positives",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, name, dtype);

    /// <summary>How many labels 0 were predicted as positive, by threshold.</summary>
    public FalsePositives FalsePositives(
        IReadOnlyList<double>? thresholds = null, string? name = "false_positives",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, name, dtype);

    /// <summary>How many labels 0 were predicted as negative, by threshold.</summary>
    public TrueNegatives TrueNegatives(
        IReadOnlyList<double>? thresholds = null, string? name = "true_negatives",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, name, dtype);

    /// <summary>How many labels 1 were predicted as negative, by threshold.</summary>
    public FalseNegatives FalseNegatives(
        IReadOnlyList<double>? thresholds = null, string? name = "false_negatives",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, name, dtype);

    /// <summary>The share of positive predictions that are right: TP/(TP + FP), by threshold.</summary>
    public Precision Precision(
        IReadOnlyList<double>? thresholds = null, int? top_k = null, int? class_id = null,
        string? name = "precision", TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, top_k, class_id, name, dtype);

    /// <summary>The share of labels 1 that were predicted as positive: TP/(TP + FN), by threshold.</summary>
    public Recall Recall(
        IReadOnlyList<double>? thresholds = null, int? top_k = null, int? class_id = null, string? name = "recall",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(thresholds, top_k, class_id, name, dtype);

    /// <summary>
    /// The area under the curve of true over false positives (ROC), or of precision over recall (PR).
    /// </summary>
    public AUC AUC(
        int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation",
        string? name = "auc", TF_DataType dtype = TF_DataType.TF_FLOAT, IReadOnlyList<double>? thresholds = null,
        bool from_logits = false) =>
        new(num_thresholds, curve, summation_method, name, dtype, thresholds, from_logits);

    /// <summary>2·precision·recall / (precision + recall), a class or over all.</summary>
    public F1Score F1Score(
        string? average = null, double? threshold = null, string? name = "f1_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(average, threshold, name, dtype);

    /// <summary>(1 + beta²)·precision·recall / (beta²·precision + recall), a class or over all.</summary>
    public FBetaScore FBetaScore(
        string? average = null, double beta = 1.0, double? threshold = null, string? name = "fbeta_score",
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(average, beta, threshold, name, dtype);

    /// <summary>
    /// The mean over classes of TP/(TP + FP + FN), of the classes that labels or predictions have named.
    /// </summary>
    public MeanIoU MeanIoU(
        int num_classes, string? name = null, TF_DataType dtype = TF_DataType.TF_INT64, int? ignore_class = null,
        bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1) =>
        new(num_classes, name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis);
}

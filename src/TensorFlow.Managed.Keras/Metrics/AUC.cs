using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The area under the curve of true over false positives (ROC), or of precision over recall (PR).</summary>
public sealed class AUC : Metric
{
    private readonly IReadOnlyList<double>? _given;
    private readonly Thresholds _thresholds;
    private readonly string _curve;
    private readonly string _summation;
    private readonly bool _fromLogits;
    private readonly KerasVariable _tp;
    private readonly KerasVariable _fp;
    private readonly KerasVariable _tn;
    private readonly KerasVariable _fn;

    /// <summary>Nothing counted yet.</summary>
    /// <param name="num_thresholds">Points of the curve, above 1.</param>
    /// <param name="curve">"ROC" or "PR".</param>
    /// <param name="summation_method">"interpolation", "minoring" or "majoring".</param>
    /// <param name="name">What logs call it.</param>
    /// <param name="thresholds">Points in place of num_thresholds, in [0, 1].</param>
    /// <param name="from_logits">y_pred is not yet put through a sigmoid.</param>
    /// <exception cref="ValueError">There is no such curve or method, or a threshold is out of range.</exception>
    public AUC(
        int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation",
        string? name = "auc", TF_DataType dtype = TF_DataType.TF_FLOAT, IReadOnlyList<double>? thresholds = null,
        bool from_logits = false)
        : base(name, dtype)
    {
        _curve = curve is "ROC" or "PR" ? curve : throw new ValueError(
            $"Invalid `curve` argument value: \"{curve}\". Expected one of: ['ROC', 'PR']");
        _summation = summation_method is "interpolation" or "minoring" or "majoring"
            ? summation_method
            : throw new ValueError($"Invalid `summation_method` argument value: \"{summation_method}\". Expected one "
                + "of: ['interpolation', 'majoring', 'minoring']");
        (_given, _fromLogits) = (thresholds?.Order().ToArray(), from_logits);
        _thresholds = Thresholds.OfCurve(num_thresholds, thresholds);
        (_tp, _fp) = (Counter("true_positives"), Counter("false_positives"));
        (_tn, _fn) = (Counter("true_negatives"), Counter("false_negatives"));
    }

    /// <inheritdoc/>
    public override string? Direction => "up";

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var p = _fromLogits ? tf.sigmoid(y_pred) : y_pred;
        var counts = ConfusionCounts.Of(_thresholds, y_true, p, sample_weight);
        _tp.assign_add(counts.TruePositives);
        _fp.assign_add(counts.FalsePositives);
        _tn.assign_add(counts.TrueNegatives);
        _fn.assign_add(counts.FalseNegatives);
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var (tp, fp, tn, fn) = (_tp.AsTensor(), _fp.AsTensor(), _tn.AsTensor(), _fn.AsTensor());
        if (_curve == "PR" && _summation == "interpolation")
        {
            return AreaOfPrecision(tp, fp, fn);
        }

        var recall = tf.div_no_nan(tp, tp + fn);
        var (x, y) = _curve == "ROC"
            ? (tf.div_no_nan(fp, fp + tn), recall)
            : (recall, tf.div_no_nan(tp, tp + fp));
        var height = _summation switch
        {
            "interpolation" => (Heads(y) + Tails(y)) / 2.0,
            "minoring" => tf.minimum(Heads(y), Tails(y)),
            _ => tf.maximum(Heads(y), Tails(y)),
        };
        return tf.reduce_sum((Heads(x) - Tails(x)) * height);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["num_thresholds"] = _thresholds.Values.Length,
            ["curve"] = _curve,
            ["summation_method"] = _summation,
            ["multi_label"] = false,
            ["num_labels"] = null,
            ["label_weights"] = null,
            ["from_logits"] = _fromLogits,
        };
        if (_given is not null)
        {
            config["thresholds"] = _given.Cast<object?>().ToArray();
        }

        return config;
    }

    // between two points true positives grow evenly with all positives (Davis and Goadrich 2006)
    private static Tensor AreaOfPrecision(Tensor tp, Tensor fp, Tensor fn)
    {
        var dtp = Heads(tp) - Tails(tp);
        var p = tp + fp;
        var slope = tf.div_no_nan(dtp, tf.maximum(Heads(p) - Tails(p), 0.0));
        var intercept = Tails(tp) - (slope * Tails(p));
        var ratio = tf.where_v2(
            tf.logical_and(tf.greater(Heads(p), 0.0), tf.greater(Tails(p), 0.0)),
            tf.div_no_nan(Heads(p), tf.maximum(Tails(p), 0.0)), tf.ones_like(Tails(p)));
        return tf.reduce_sum(tf.div_no_nan(
            slope * (dtp + (intercept * tf.log(ratio))), tf.maximum(Tails(tp) + Tails(fn), 0.0)));
    }

    private static Tensor Heads(Tensor x) => x[..^1];

    private static Tensor Tails(Tensor x) => x[1..];

    private KerasVariable Counter(string name) => add_variable(name, _thresholds.Shape);
}

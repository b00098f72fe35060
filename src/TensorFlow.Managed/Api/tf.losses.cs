using System.Collections.Generic;
using Tensorflow.Graphs;
using Tensorflow.Losses;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>Losses of TensorFlow 1.</content>
public sealed partial class tensorflow
{
    /// <summary>Losses of TensorFlow 1: weighted means, which a graph also keeps in a collection.</summary>
    public LossesImpl losses { get; } = new();
}

/// <summary>
/// tf.losses. All take weights (of rank 0, or of the losses' rank with sizes of 1 or theirs), a name scope, a
/// collection of the graph for the result (null: none), and one of tf.losses.Reduction.
/// </summary>
public sealed class LossesImpl
{
    private const string ByNonzero = LossReduction.SumByNonzeroWeights;

    internal LossesImpl()
    {
    }

    /// <summary>How losses of elements become one.</summary>
    public LossReductionNames Reduction { get; } = new();

    /// <summary>The mean of losses of elements, each times its weight.</summary>
    public Tensor compute_weighted_loss(
        Operand losses, Operand? weights = null, string? scope = null, string? loss_collection = GraphKeys.LOSSES,
        string reduction = ByNonzero) => WeightedLoss.Of(losses, weights, scope, loss_collection, reduction);

    /// <summary>|predictions - labels|.</summary>
    public Tensor absolute_difference(
        Operand labels, Operand predictions, Operand? weights = null, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "absolute_difference", labels, predictions,
            nameof(predictions), static (x, z) => Abs.Of(Sub.Of(x, z, "Sub")));

    /// <summary>(predictions - labels)².</summary>
    public Tensor mean_squared_error(
        Operand labels, Operand predictions, Operand? weights = null, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "mean_squared_error", labels, predictions,
            nameof(predictions), static (x, z) => SquaredDifference.Of(x, z));

    /// <summary>1 - Σ predictions·labels along an axis; both have length 1 there.</summary>
    public Tensor cosine_distance(
        Operand labels, Operand predictions, int axis, Operand? weights = null, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "cosine_distance_loss", labels, predictions,
            nameof(predictions),
            (x, z) => 1f - Reductions.Sum(Mul.Of(x, z, "Mul"), new[] { axis }, keepDims: true));

    /// <summary>max(0, 1 - (2·labels - 1)·logits) for labels 0 and 1.</summary>
    public Tensor hinge_loss(
        Operand labels, Operand logits, Operand? weights = null, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "hinge_loss", labels, logits, nameof(logits),
            static (x, z) =>
            {
                var ones = Creation.OnesLike(z);
                var sign = Sub.Of(2f * z, ones, "Sub");
                return Relu.Of(Sub.Of(ones, Mul.Of(sign, x, "Mul"), "Sub"));
            });

    /// <summary>e² / 2 for errors |e| up to delta, delta·(|e| - delta / 2) beyond.</summary>
    public Tensor huber_loss(
        Operand labels, Operand predictions, Operand? weights = null, double delta = 1.0, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "huber_loss", labels, predictions, nameof(predictions),
            (x, z) =>
            {
                var size = Abs.Of(Sub.Of(x, z, "Sub"));
                var near = Minimum.Of(size, (float)delta);
                var far = Sub.Of(size, near, "Sub");
                return AddV2.Of(
                    Mul.Of(Const.Of(TensorData.Scalar(0.5f)), Mul.Of(near, near, "Mul"), "Mul"),
                    Mul.Of((float)delta, far, "Mul"), "Add");
            });

    /// <summary>-labels·ln(predictions + epsilon) - (1 - labels)·ln(1 - predictions + epsilon).</summary>
    public Tensor log_loss(
        Operand labels, Operand predictions, Operand? weights = null, double epsilon = 1e-7, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) => ElementLosses.Of(
            new(weights, scope, loss_collection, reduction), "log_loss", labels, predictions, nameof(predictions),
            (x, z) => -Mul.Of(z, Log.Of(x + epsilon), "Mul") - Mul.Of(1f - z, Log.Of(1f - x + epsilon), "Mul"));

    /// <summary>Sigmoid cross-entropies.</summary>
    /// <param name="label_smoothing">How far labels are moved from 0 and 1 towards 1/2, in [0, 1].</param>
    public Tensor sigmoid_cross_entropy(
        Operand multi_class_labels, Operand logits, Operand? weights = null, double label_smoothing = 0,
        string? scope = null, string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) =>
        ElementLosses.Sigmoid(
            new(weights, scope, loss_collection, reduction), multi_class_labels, logits, label_smoothing);

    /// <summary>Softmax cross-entropies of rows; no gradient flows into the labels, which sum to 1.</summary>
    /// <param name="label_smoothing">The share of each label that is spread over all classes, in [0, 1].</param>
    public Tensor softmax_cross_entropy(
        Operand onehot_labels, Operand logits, Operand? weights = null, double label_smoothing = 0,
        string? scope = null, string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) =>
        ElementLosses.Softmax(
            new(weights, scope, loss_collection, reduction), onehot_labels, logits, label_smoothing);

    /// <summary>Softmax cross-entropies of the class that each label names.</summary>
    public Tensor sparse_softmax_cross_entropy(
        Operand labels, Operand logits, Operand? weights = null, string? scope = null,
        string? loss_collection = GraphKeys.LOSSES, string reduction = ByNonzero) =>
        ElementLosses.Sparse(new(weights, scope, loss_collection, reduction), labels, logits);

    /// <summary>Puts a loss into a collection of the default graph.</summary>
    public void add_loss(Tensor loss, string? loss_collection = GraphKeys.LOSSES)
    {
        if (loss_collection is not null)
        {
            DefaultGraph.Current.add_to_collection(loss_collection, loss);
        }
    }

    /// <summary>The losses of a collection whose names match the scope.</summary>
    public List<Tensor> get_losses(string? scope = null, string loss_collection = GraphKeys.LOSSES) =>
        DefaultGraph.Current.get_collection<Tensor>(loss_collection, scope);

    /// <summary>The losses that regularizers made.</summary>
    public List<Tensor> get_regularization_losses(string? scope = null) =>
        get_losses(scope, GraphKeys.REGULARIZATION_LOSSES);

    /// <summary>The sum of the losses that regularizers made; 0 where there are none.</summary>
    public Tensor get_regularization_loss(string? scope = null, string name = "total_regularization_loss") =>
        get_regularization_losses(scope) is { Count: > 0 } losses
            ? AddN.Total([.. losses], name)
            : Const.Of(TensorData.Scalar(0f));

    /// <summary>The sum of all losses of the graph.</summary>
    /// <exception cref="ValueError">There are none.</exception>
    public Tensor get_total_loss(
        bool add_regularization_losses = true, string name = "total_loss", string? scope = null) => AddN.Total(
            [.. get_losses(scope), .. add_regularization_losses ? get_regularization_losses(scope) : []], name);
}

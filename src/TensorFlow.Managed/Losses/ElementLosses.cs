using System;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Losses;

/// <summary>The losses of tf.losses before they are weighted, after TensorFlow's losses_impl.py.</summary>
internal static class ElementLosses
{
    /// <summary>A loss of float32 labels and predictions of one shape.</summary>
    /// <param name="fallback">The name scope, unless one is given.</param>
    /// <param name="others">What the second argument is called.</param>
    /// <param name="losses">The losses of (predictions, labels).</param>
    /// <exception cref="ValueError">One of the two is missing, or their shapes differ.</exception>
    public static Tensor Of(
        LossSettings settings, string fallback, Operand labels, Operand predictions, string others,
        Func<Tensor, Tensor, Tensor> losses) => Of(
            settings, fallback, (labels, "labels"), (predictions, others),
            static x => Cast.ToType(x, TF_DataType.TF_FLOAT), losses);

    /// <summary>Sigmoid cross-entropies of labels and logits.</summary>
    /// <param name="smoothing">How far labels are moved from 0 and 1 towards 1/2.</param>
    public static Tensor Sigmoid(LossSettings settings, Operand labels, Operand logits, double smoothing) => Of(
        settings, "sigmoid_cross_entropy_loss", (labels, "multi_class_labels"), (logits, "logits"),
        static x => x.ToTensor(),
        (x, z) => SigmoidCrossEntropy.Of(
            smoothing > 0 ? (z * (1 - smoothing)) + (0.5 * smoothing) : z, x, "xentropy"));

    /// <summary>Softmax cross-entropies of rows of labels and logits; no gradient flows into the labels.</summary>
    /// <param name="smoothing">The share of each label that is spread over all classes.</param>
    public static Tensor Softmax(LossSettings settings, Operand labels, Operand logits, double smoothing) => Of(
        settings, "softmax_cross_entropy_loss", (labels, "onehot_labels"), (logits, "logits"),
        static x => x.ToTensor(),
        (x, z) =>
        {
            if (smoothing > 0)
            {
                var rest = smoothing / Cast.ToType(ShapeOp.Internal(z)[-1], x.dtype);
                z = (z * (1.0 - smoothing)) + rest;
            }

            return SoftmaxCrossEntropy.Of(StopGradient.Of(z, "labels_stop_gradient"), x, -1, "xentropy");
        });

    /// <summary>Softmax cross-entropies of the classes named; labels and weights may have a last size of 1.</summary>
    public static Tensor Sparse(LossSettings settings, Operand labels, Operand logits)
    {
        Require(labels, "labels");
        Require(logits, "logits");
        using var scope = Target.Current.NameScope(settings.Scope, "sparse_softmax_cross_entropy_loss");
        Tensor z, x;
        using (Target.Current.NameScope(null, "remove_squeezable_dimensions"))
        {
            (z, x) = (labels.ToTensor(), logits.ToTensor());
            z = z.shape is { RankKnown: true, ndim: > 0 } shape && shape.ndim == x.ndim && shape[^1] is 1
                ? Squeeze.Of(z, [-1])
                : z;
        }

        var weights = WeightedLoss.Given(settings.Weights).ToTensor();
        weights = weights.ndim == z.ndim + 1 ? Squeeze.Of(weights, [-1]) : weights;
        return (settings with { Weights = weights }).Weigh(SoftmaxCrossEntropy.Sparse(z, x, "xentropy"), scope.Name);
    }

    private static Tensor Of(
        LossSettings settings, string fallback, (Operand Value, string Name) labels,
        (Operand Value, string Name) others, Func<Operand, Tensor> read, Func<Tensor, Tensor, Tensor> losses)
    {
        Require(labels.Value, labels.Name);
        Require(others.Value, others.Name);
        using var scope = Target.Current.NameScope(settings.Scope, fallback);
        var x = read(others.Value);
        var z = Cast.ToType(labels.Value, x.dtype);
        if (!x.shape.is_compatible_with(z.shape))
        {
            throw new ValueError(
                $"Shapes {x.shape.ToGraphString()} and {z.shape.ToGraphString()} are incompatible");
        }

        return settings.Weigh(losses(x, z), scope.Name);
    }

    private static void Require(Operand value, string name)
    {
        if (value.Value is null)
        {
            throw new ValueError($"Argument `{name}` must not be None.");
        }
    }
}

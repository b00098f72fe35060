using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>Neural networks.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.nn.*.</summary>
    public NnApi nn { get; } = new();

    /// <summary>tf.nn: activations, losses, normalization.</summary>
    public sealed partial class NnApi
    {
        internal NnApi()
        {
        }

        /// <summary>features where positive, alpha·features elsewhere.</summary>
        public Tensor leaky_relu(Operand features, float alpha = 0.2f, string? name = null) =>
            LeakyRelu.OfNumbers(features, alpha, name);

        /// <summary>features where positive, 0 elsewhere.</summary>
        public Tensor relu(Operand features, string? name = null) => Relu.Of(features, name);

        /// <summary>features where positive, e^features - 1 elsewhere.</summary>
        public Tensor elu(Operand features, string? name = null) => Elu.Of(features, name);

        /// <summary>ln(1 + e^features).</summary>
        public Tensor softplus(Operand features, string? name = null) => Softplus.Of(features, name);

        /// <summary>1/(1 + e^-x).</summary>
        public Tensor sigmoid(Operand x, string? name = null) => Sigmoid.Of(x, name);

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh(Operand x, string? name = null) => Tanh.Of(x, name);

        /// <summary>e^logits over their sum along an axis.</summary>
        public Tensor softmax(Operand logits, int axis = -1, string? name = null) =>
            AlongAxis.Of(logits, Softmax.Of, axis, name);

        /// <summary>The logarithm of softmax, without leaving the logarithms.</summary>
        public Tensor log_softmax(Operand logits, int axis = -1, string? name = null) =>
            AlongAxis.Of(logits, LogSoftmax.Of, axis, name);

        /// <summary>value [..., channels] + bias [channels]; with "NCHW" the channels are the second axis.</summary>
        public Tensor bias_add(Operand value, Operand bias, string? data_format = null, string? name = null) =>
            BiasAdd.Checked(value, bias, data_format, name);

        /// <summary>-labels·ln σ(logits) - (1 - labels)·ln(1 - σ(logits)), elementwise.</summary>
        public Tensor sigmoid_cross_entropy_with_logits(Operand labels, Operand logits, string? name = null) =>
            SigmoidCrossEntropy.Of(labels, logits, name);

        /// <summary>Each element is 0 with probability rate, else divided by 1 - rate.</summary>
        /// <param name="keep_prob">1 - rate, TensorFlow 1's first argument; one of the two is needed.</param>
        public Tensor dropout(
            Operand x, Operand? keep_prob = null, Operand? noise_shape = null, long? seed = null, string? name = null,
            Operand? rate = null) => DropoutArguments.Of(x, keep_prob, rate, noise_shape, seed, name);

        /// <summary>Scaled exponential linear units (Klambauer and others, 2017).</summary>
        public Tensor selu(Operand features, string? name = null) => Selu.Of(features, name);

        /// <summary>features / (1 + |features|).</summary>
        public Tensor softsign(Operand features, string? name = null) => Softsign.Of(features, name);

        /// <summary>features between 0 and 6.</summary>
        public Tensor relu6(Operand features, string? name = null) => Relu6.Of(features, name);

        /// <summary>ln(1/(1 + e^-x)), without leaving the logarithms.</summary>
        public Tensor log_sigmoid(Operand x, string? name = null) => Activations.LogSigmoid(x, name);

        /// <summary>features·σ(beta·features).</summary>
        public Tensor swish(Operand features, Operand? beta = null) => Gradients.Swish.Of(features, beta ?? 1.0);

        /// <summary>features·σ(beta·features).</summary>
        public Tensor silu(Operand features, Operand? beta = null) => Gradients.Swish.Of(features, beta ?? 1.0);

        /// <summary>features times the probability that a normal number is smaller (Hendrycks, Gimpel, 2016).</summary>
        /// <param name="approximate">By a hyperbolic tangent instead of the error function.</param>
        public Tensor gelu(Operand features, bool approximate = false, string? name = null) =>
            Activations.Gelu(features, approximate, name);

        /// <summary>relu of the features and of their opposites, side by side along an axis.</summary>
        public Tensor crelu(Operand features, string? name = null, int axis = -1) =>
            Activations.Crelu(features, axis, name);

        /// <summary>Half the sum of all squares.</summary>
        public Tensor l2_loss(Operand t, string? name = null) => L2Loss.Of(t, name);

        /// <summary>The k largest elements of the last axis and their places.</summary>
        public Tensor[] top_k(Operand input, Operand? k = null, bool sorted = true, string? name = null) =>
            TopKV2.Of(input, k ?? 1, sorted, name);

        /// <summary>Whether each target is among the k most likely classes of its row of predictions.</summary>
        public Tensor in_top_k(Operand predictions, Operand targets, Operand k, string? name = null) =>
            TopClasses.Contain(predictions, targets, k, name);

        /// <summary>-Σ labels·ln softmax(logits) along an axis; no gradient flows into the labels.</summary>
        public Tensor softmax_cross_entropy_with_logits(
            Operand labels, Operand logits, int dim = -1, string? name = null) =>
            SoftmaxCrossEntropy.StoppedLabels(labels, logits, dim, name);

        /// <summary>-Σ labels·ln softmax(logits) along an axis.</summary>
        public Tensor softmax_cross_entropy_with_logits_v2(
            Operand labels, Operand logits, int axis = -1, string? name = null) =>
            SoftmaxCrossEntropy.Of(labels, logits, axis, name);

        /// <summary>-ln softmax(logits) at the class that each label names.</summary>
        public Tensor sparse_softmax_cross_entropy_with_logits(Operand labels, Operand logits, string? name = null) =>
            SoftmaxCrossEntropy.Sparse(labels, logits, name);

        /// <summary>The rows of a table that the ids name.</summary>
        public Tensor embedding_lookup(Operand @params, Operand ids, string? name = null) =>
            ArrayChoices.Embedded(@params.ToTensor(null, "params"), ids, name);
    }
}

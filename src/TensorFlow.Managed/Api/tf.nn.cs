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
            LeakyRelu.Of(features, alpha, name);

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
            BiasAdd.Of(value, bias, data_format ?? "NHWC", name);

        /// <summary>-labels·ln σ(logits) - (1 - labels)·ln(1 - σ(logits)), elementwise.</summary>
        public Tensor sigmoid_cross_entropy_with_logits(Operand labels, Operand logits, string? name = null) =>
            SigmoidCrossEntropy.Of(labels, logits, name);

        /// <summary>Each element is 0 with probability rate, else divided by 1 - rate.</summary>
        /// <param name="keep_prob">1 - rate, TensorFlow 1's first argument; one of the two is needed.</param>
        public Tensor dropout(
            Operand x, Operand? keep_prob = null, Operand? noise_shape = null, long? seed = null, string? name = null,
            Operand? rate = null) => DropoutArguments.Of(x, keep_prob, rate, noise_shape, seed, name);

        /// <summary>The rows of a table that the ids name.</summary>
        public Tensor embedding_lookup(Operand @params, Operand ids, string? name = null) =>
            ArrayChoices.Embedded(@params.ToTensor(null, "params"), ids, name);
    }
}

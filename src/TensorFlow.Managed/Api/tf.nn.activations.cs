namespace Tensorflow;

/// <content>Activations with the arguments that layers give them: <c>activation: tf.nn.relu</c> needs a method of one
/// argument, since C# fills no default arguments where a method is passed on.</content>
public sealed partial class tensorflow
{
    public sealed partial class NnApi
    {
        /// <summary>features where positive, 0.2·features elsewhere.</summary>
        public Tensor leaky_relu(Tensor features) => leaky_relu((Operand)features);

        /// <summary>features where positive, 0 elsewhere.</summary>
        public Tensor relu(Tensor features) => relu((Operand)features);

        /// <summary>features between 0 and 6.</summary>
        public Tensor relu6(Tensor features) => relu6((Operand)features);

        /// <summary>features where positive, e^features - 1 elsewhere.</summary>
        public Tensor elu(Tensor features) => elu((Operand)features);

        /// <summary>Scaled exponential linear units.</summary>
        public Tensor selu(Tensor features) => selu((Operand)features);

        /// <summary>ln(1 + e^features).</summary>
        public Tensor softplus(Tensor features) => softplus((Operand)features);

        /// <summary>features / (1 + |features|).</summary>
        public Tensor softsign(Tensor features) => softsign((Operand)features);

        /// <summary>1/(1 + e^-features).</summary>
        public Tensor sigmoid(Tensor features) => sigmoid((Operand)features);

        /// <summary>ln(1/(1 + e^-features)).</summary>
        public Tensor log_sigmoid(Tensor features) => log_sigmoid((Operand)features);

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh(Tensor features) => tanh((Operand)features);

        /// <summary>e^features over their sum along the last axis.</summary>
        public Tensor softmax(Tensor features) => softmax((Operand)features);

        /// <summary>The logarithm of softmax along the last axis.</summary>
        public Tensor log_softmax(Tensor features) => log_softmax((Operand)features);

        /// <summary>features·σ(features).</summary>
        public Tensor swish(Tensor features) => swish((Operand)features);

        /// <summary>features·σ(features).</summary>
        public Tensor silu(Tensor features) => silu((Operand)features);

        /// <summary>features times the probability that a normal number is smaller.</summary>
        public Tensor gelu(Tensor features) => gelu((Operand)features);
    }

    /// <summary>The hyperbolic tangent, elementwise.</summary>
    public Tensor tanh(Tensor x) => tanh((Operand)x);

    /// <summary>1/(1 + e^-x), elementwise.</summary>
    public Tensor sigmoid(Tensor x) => sigmoid((Operand)x);
}

using Tensorflow.Ops.Arrays;
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

        /// <summary>The rows of a table that the ids name.</summary>
        public Tensor embedding_lookup(Operand @params, Operand ids, string? name = null) =>
            ArrayChoices.Embedded(@params.ToTensor(null, "params"), ids, name);
    }
}

using System;

namespace Tensorflow;

/// <content>Layers of TensorFlow 1.</content>
public sealed partial class tensorflow
{
    /// <summary>Layers of TensorFlow 1: each call makes one, with variables in a scope of its own.</summary>
    public layers_internal layers { get; } = new();

    /// <summary>What tf.layers holds.</summary>
    public sealed class layers_internal
    {
        /// <summary>activation(inputs · kernel + bias), kernel (n, units) for inputs (batch, n).</summary>
        /// <param name="units">Width of the output.</param>
        /// <param name="activation">Such as tf.nn.sigmoid; null: none.</param>
        /// <param name="kernel_initializer">Null: the scope's, else Glorot uniform.</param>
        /// <param name="bias_initializer">Null: zeros.</param>
        /// <param name="name">The scope; null: "dense", "dense_1", ...</param>
        /// <param name="reuse">True: the variables of a layer of that name.</param>
        public Tensor dense(
            Tensor inputs, int units, Func<Tensor, Tensor>? activation = null, bool use_bias = true,
            IInitializer? kernel_initializer = null, IInitializer? bias_initializer = null, bool trainable = true,
            string? name = null, ReuseMode reuse = default) =>
            new DenseLayer(units, activation, use_bias, kernel_initializer, bias_initializer, trainable, name, reuse)
                .Apply(inputs);

        /// <summary>Sets a share of the elements to zero and scales up the rest while training.</summary>
        /// <param name="rate">The share, in [0, 1).</param>
        /// <param name="noise_shape">Where 1, the same is kept or dropped along that dimension.</param>
        public Tensor dropout(
            Tensor inputs, double rate = 0.5, Shape? noise_shape = null, int? seed = null, bool training = false,
            string? name = null) => new DropoutLayer(rate, noise_shape, seed, training, name).Apply(inputs);
    }
}

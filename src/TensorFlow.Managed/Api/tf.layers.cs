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
        /// <param name="kernel_regularizer">A loss of the kernel, for tf.losses.get_regularization_loss.</param>
        /// <param name="bias_regularizer">A loss of the bias.</param>
        public Tensor dense(
            Tensor inputs, int units, Func<Tensor, Tensor>? activation = null, bool use_bias = true,
            IInitializer? kernel_initializer = null, IInitializer? bias_initializer = null, bool trainable = true,
            string? name = null, ReuseMode reuse = default, Func<Tensor, Tensor?>? kernel_regularizer = null,
            Func<Tensor, Tensor?>? bias_regularizer = null) => new DenseLayer(
                units, activation, use_bias, (kernel_initializer, bias_initializer),
                (kernel_regularizer, bias_regularizer), trainable, name, reuse).Apply(inputs);

        /// <summary>Each sample as one row (batch, n).</summary>
        public Tensor flatten(Tensor inputs, string? name = null) => new FlattenLayer(name).Apply(inputs);

        /// <summary>
        /// Each feature of the last axis with mean 0 and deviation 1 over the batch while training, by moving averages
        /// otherwise; then times γ, plus β.
        /// </summary>
        /// <param name="momentum">How much of the moving averages is kept in a step.</param>
        /// <param name="epsilon">What is added to the variance.</param>
        /// <param name="center">There is a β.</param>
        /// <param name="scale">There is a γ.</param>
        /// <param name="training">Use the batch; run tf.get_collection&lt;Operation&gt;(tf.GraphKeys.UPDATE_OPS) with
        /// each step, which moves the averages.</param>
        public Tensor batch_normalization(
            Tensor inputs, double momentum = 0.99, double epsilon = 1e-3, bool center = true, bool scale = true,
            bool training = false, bool trainable = true, string? name = null, ReuseMode reuse = default) =>
            new BatchNormalizationLayer(momentum, epsilon, center, scale, training, trainable, name, reuse)
                .Apply(inputs);

        /// <summary>Sets a share of the elements to zero and scales up the rest while training.</summary>
        /// <param name="rate">The share, in [0, 1).</param>
        /// <param name="noise_shape">Where 1, the same is kept or dropped along that dimension.</param>
        public Tensor dropout(
            Tensor inputs, double rate = 0.5, Shape? noise_shape = null, int? seed = null, bool training = false,
            string? name = null) => new DropoutLayer(rate, noise_shape, seed, training, name).Apply(inputs);
    }
}

using System;
using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras;

/// <summary>keras.layers: Keras's layers under its names, parameters and defaults.</summary>
public sealed partial class LayersApi
{
    internal LayersApi()
    {
    }

    /// <summary>The symbol that a functional model starts with.</summary>
    /// <param name="shape">Sizes of one sample; -1 is unknown.</param>
    /// <param name="batch_size">How many samples; -1: any number.</param>
    /// <param name="batch_shape">The full shape, instead of both.</param>
    public KerasTensor Input(
        Shape? shape = null, int batch_size = -1, string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        Shape? batch_shape = null) =>
        new InputLayer(shape, batch_size, dtype, batch_shape, name).Symbol;

    /// <summary>Where data comes in, as the first layer of a Sequential.</summary>
    public InputLayer InputLayer(
        Shape? input_shape = null, int batch_size = -1, string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        Shape? batch_shape = null) =>
        new(input_shape, batch_size, dtype, batch_shape, name);

    /// <summary>y = activation(x·kernel + bias), on the last axis of x.</summary>
    /// <param name="units">The size of the output's last axis, positive.</param>
    /// <param name="activation">A name or a function; null: linear.</param>
    /// <param name="kernel_initializer">Null: "glorot_uniform".</param>
    /// <param name="bias_initializer">Null: "zeros".</param>
    /// <param name="input_shape">The shape of a sample, for the first layer of a Sequential.</param>
    public Dense Dense(
        int units, Activation? activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
        Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null,
        Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
        Constraint? kernel_constraint = null, Constraint? bias_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? input_shape = null) =>
        new(
            units, activation, use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
            activity_regularizer, kernel_constraint, bias_constraint, name, trainable, dtype)
        { SampleShape = input_shape };

    /// <summary>y = activation(x·kernel + bias) with any function of tensors.</summary>
    /// <param name="units">The size of the output's last axis, positive.</param>
    /// <param name="activation">Computes the output of a product.</param>
    public Dense Dense(
        int units, Func<Tensor, Tensor> activation, bool use_bias = true, Initializer? kernel_initializer = null,
        Initializer? bias_initializer = null, string? name = null) => Dense(
        units, new Activation(activation), use_bias, kernel_initializer, bias_initializer, name: name);

    /// <summary>A vector for each whole number: row n of a table that is learned.</summary>
    /// <param name="input_dim">How many rows, positive; inputs are below it.</param>
    /// <param name="output_dim">The size of a vector, positive.</param>
    /// <param name="embeddings_initializer">Null: "uniform".</param>
    /// <param name="mask_zero">Zeros mark steps that do not count.</param>
    /// <param name="input_shape">The shape of a sample, for the first layer of a Sequential.</param>
    public Embedding Embedding(
        int input_dim, int output_dim, Initializer? embeddings_initializer = null,
        Regularizer? embeddings_regularizer = null, Constraint? embeddings_constraint = null, bool mask_zero = false,
        Regularizer? activity_regularizer = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? input_shape = null) =>
        new(
            input_dim, output_dim, embeddings_initializer, embeddings_regularizer, embeddings_constraint, mask_zero,
            activity_regularizer, name, trainable, dtype)
        { SampleShape = input_shape };

    /// <summary>Any function of tensors as a layer.</summary>
    /// <param name="function">Computes the output; must not use variables of its own.</param>
    /// <param name="mask">Gives the output's mask; null: it has none.</param>
    public Lambda Lambda(
        Func<Tensor, Tensor> function, Func<Tensors, MaskArgs?, Tensor?>? mask = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(function, mask, name, trainable, dtype);

    /// <summary>Passes its input on.</summary>
    public Layers.Identity Identity(
        string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(name, trainable, dtype);

    /// <summary>Marks time steps whose features all have one value as not counting.</summary>
    public Masking Masking(
        double mask_value = 0.0, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(mask_value, name, trainable, dtype);

    /// <summary>A layer applied to each time step.</summary>
    public TimeDistributed TimeDistributed(
        Layer layer, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(layer, name, trainable, dtype);

    /// <summary>Whole numbers as vectors of zeros and ones, or of counts.</summary>
    /// <param name="num_tokens">The size of a vector, positive.</param>
    /// <param name="output_mode">"one_hot", "multi_hot" or "count".</param>
    public CategoryEncoding CategoryEncoding(
        int num_tokens, string output_mode = "multi_hot", string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(num_tokens, output_mode, name, trainable, dtype);

    /// <summary>A layer of a config such as <see cref="serialize"/> gives; it has no weights yet.</summary>
    /// <param name="config">{"class_name", "config", ...}.</param>
    /// <exception cref="TypeError">There is no such class, or its settings do not fit.</exception>
    public Layer deserialize(IReadOnlyDictionary<string, object?> config) => LayerTable.Deserialize(config);

    /// <summary>A layer of the settings that its get_config gave; it has no weights yet.</summary>
    /// <exception cref="TypeError">There is no such class, or its settings do not fit.</exception>
    public Layer from_config(string class_name, IReadOnlyDictionary<string, object?> config) =>
        LayerTable.FromConfig(class_name, config);

    /// <summary>A layer written down: module, class, settings, what it was built for.</summary>
    public Dictionary<string, object?> serialize(Layer layer) => LayerTable.Write(layer);
}

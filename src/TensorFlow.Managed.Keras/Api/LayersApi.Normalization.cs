using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Regularizers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <content>Normalizations.</content>
public sealed partial class LayersApi
{
    /// <summary>Normalizes each channel over the batch where the model is trained, and by averages elsewhere.</summary>
    /// <param name="beta_initializer">Null: "zeros".</param>
    /// <param name="gamma_initializer">Null: "ones".</param>
    /// <param name="moving_mean_initializer">Null: "zeros".</param>
    /// <param name="moving_variance_initializer">Null: "ones".</param>
    public BatchNormalization BatchNormalization(
        int axis = -1, double momentum = 0.99, double epsilon = 1e-3, bool center = true, bool scale = true,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Initializer? moving_mean_initializer = null, Initializer? moving_variance_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, bool synchronized = false,
        bool renorm = false, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(
            axis, momentum, epsilon, center, scale, beta_initializer, gamma_initializer, moving_mean_initializer,
            moving_variance_initializer, beta_regularizer, gamma_regularizer, beta_constraint, gamma_constraint,
            synchronized, renorm, name, trainable, dtype);

    /// <summary>Normalizes each sample along some axes.</summary>
    /// <param name="axis">Null: the last.</param>
    /// <param name="rms_scaling">Only divide by the standard deviation and multiply by γ.</param>
    public LayerNormalization LayerNormalization(
        Axis? axis = null, double epsilon = 1e-3, bool center = true, bool scale = true, bool rms_scaling = false,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(
            axis, epsilon, center, scale, rms_scaling, beta_initializer, gamma_initializer, beta_regularizer,
            gamma_regularizer, beta_constraint, gamma_constraint, name, trainable, dtype);

    /// <summary>Normalizes groups of channels of each sample.</summary>
    /// <param name="groups">How many groups; -1: one a channel.</param>
    public GroupNormalization GroupNormalization(
        int groups = 32, int axis = -1, double epsilon = 1e-3, bool center = true, bool scale = true,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(
            groups, axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer,
            gamma_regularizer, beta_constraint, gamma_constraint, name, trainable, dtype);

    /// <summary>Divides each sample by its Euclidean length along some axes.</summary>
    /// <param name="axis">Null: the last.</param>
    public UnitNormalization UnitNormalization(
        Axis? axis = null, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(axis, name, trainable, dtype);

    /// <summary>Keeps the largest singular value of a layer's kernel at 1.</summary>
    /// <param name="layer">A layer with a kernel or embeddings.</param>
    public SpectralNormalization SpectralNormalization(
        Layer layer, int power_iterations = 1, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(layer, power_iterations, name, trainable, dtype);

    /// <summary>(x − mean)/√variance with numbers that are given, or learned from data by adapt.</summary>
    /// <param name="axis">The axis with a mean and variance for each place.</param>
    /// <param name="input_shape">The shape of a sample, for the first layer of a Sequential.</param>
    public Normalization Normalization(
        int axis = -1, NDArray? mean = null, NDArray? variance = null, bool invert = false, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? input_shape = null) =>
        new(axis, mean, variance, invert, name, trainable, dtype)
        { SampleShape = input_shape };

    /// <summary>(x − mean)/√variance with a mean and variance for each place along several axes.</summary>
    /// <param name="axis">Null: one for all elements.</param>
    public Normalization Normalization(
        Axis? axis, NDArray? mean = null, NDArray? variance = null, bool invert = false, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(axis, mean, variance, invert, name, trainable, dtype);

    /// <summary>x·scale + offset, as floats whatever the input is.</summary>
    /// <param name="scale">One number, or one a channel.</param>
    /// <param name="offset">Null: 0.</param>
    /// <param name="input_shape">The shape of a sample, for the first layer of a Sequential.</param>
    public Rescaling Rescaling(
        NDArray scale, NDArray? offset = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? input_shape = null) =>
        new(scale, offset, name, trainable, dtype) { SampleShape = input_shape };
}

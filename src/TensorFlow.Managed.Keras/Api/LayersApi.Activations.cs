using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras;

/// <content>Activations as layers.</content>
public sealed partial class LayersApi
{
    /// <summary>An activation, by name or as a function.</summary>
    public ActivationLayer Activation(
        Activation activation, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(activation, name, trainable, dtype);

    /// <summary>x where positive, negative_slope·x elsewhere.</summary>
    /// <param name="negative_slope">Not negative; null: 0.3.</param>
    /// <param name="alpha">The old name of the slope.</param>
    public LeakyReLU LeakyReLU(
        double? negative_slope = null, double? alpha = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(negative_slope, alpha, name, trainable, dtype);

    /// <summary>x above the threshold, cut off at max_value; below it negative_slope·(x − threshold).</summary>
    public ReLU ReLU(
        double? max_value = null, double negative_slope = 0.0, double threshold = 0.0, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(max_value, negative_slope, threshold, name, trainable, dtype);

    /// <summary>x where positive, alpha·(eˣ − 1) elsewhere.</summary>
    public ELU ELU(
        double alpha = 1.0, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(alpha, name, trainable, dtype);

    /// <summary>x where positive, alpha·x elsewhere, alpha learned.</summary>
    /// <param name="alpha_initializer">Null: "zeros".</param>
    /// <param name="shared_axes">Axes along which alpha is the same, from 1 on; null: none.</param>
    public PReLU PReLU(
        Initializer? alpha_initializer = null, Regularizer? alpha_regularizer = null,
        Constraint? alpha_constraint = null, Axis? shared_axes = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(alpha_initializer, alpha_regularizer, alpha_constraint, shared_axes, name, trainable, dtype);

    /// <summary>eˣ over its sum along some axes.</summary>
    /// <param name="axis">Null: the last.</param>
    public Softmax Softmax(
        Axis? axis = null, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new(axis, name, trainable, dtype);

    /// <summary>min(max(x, 0), 6).</summary>
    public ActivationLayer ReLU6(string? name = null) => Named("relu6", "re_lu6", name);

    /// <summary>The scaled exponential linear unit.</summary>
    public ActivationLayer SELU(string? name = null) => Named("selu", "selu", name);

    /// <summary>tanh x.</summary>
    public ActivationLayer Tanh(string? name = null) => Named("tanh", "tanh", name);

    /// <summary>ln(1 + eˣ).</summary>
    public ActivationLayer Softplus(string? name = null) => Named("softplus", "softplus", name);

    /// <summary>x/(1 + |x|).</summary>
    public ActivationLayer Softsign(string? name = null) => Named("softsign", "softsign", name);

    /// <summary>x·σ(x).</summary>
    public ActivationLayer Swish(string? name = null) => Named("swish", "swish", name);

    /// <summary>min(max(x + 3, 0), 6)/6.</summary>
    public ActivationLayer HardSigmoid(string? name = null) => Named("hard_sigmoid", "hard_sigmoid", name);

    /// <summary>eˣ.</summary>
    public ActivationLayer Exponential(string? name = null) => Named("exponential", "exponential", name);

    // TensorFlow.NET has classes for these, after which they are named
    private static ActivationLayer Named(string activation, string prefix, string? name) =>
        new(activation, name ?? KerasNames.Unique(prefix));
}

using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>y = activation(x·kernel + bias), on the last axis of x.</summary>
public sealed class Dense : Layer
{
    private readonly int _units;
    private readonly bool _useBias;
    private readonly Activation _activation;
    private readonly Initializer _kernelInitializer;
    private readonly Initializer _biasInitializer;
    private readonly Regularizer? _kernelRegularizer;
    private readonly Regularizer? _biasRegularizer;
    private readonly Constraint? _kernelConstraint;
    private readonly Constraint? _biasConstraint;

    /// <summary>A dense layer.</summary>
    /// <param name="units">The size of the output's last axis, positive.</param>
    /// <param name="activation">Null: linear.</param>
    /// <exception cref="ValueError">units is not positive.</exception>
    public Dense(
        int units, Activation? activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
        Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null,
        Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
        Constraint? kernel_constraint = null, Constraint? bias_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        if (units <= 0)
        {
            throw new ValueError("Received an invalid value for `units`, expected a positive integer. "
                + $"Received: units={units}");
        }

        (_units, _activation, _useBias) = (units, activation ?? "linear", use_bias);
        (_kernelInitializer, _biasInitializer) = (kernel_initializer ?? "glorot_uniform", bias_initializer ?? "zeros");
        (_kernelRegularizer, _biasRegularizer) = (kernel_regularizer, bias_regularizer);
        (_kernelConstraint, _biasConstraint) = (kernel_constraint, bias_constraint);
        (ActivityRegularizer, SupportsMasking) = (activity_regularizer, true);
        InputSpec = new InputSpec(min_ndim: 2);
    }

    internal override bool IsPlain => ActivationTable.IsPlain(_activation) && ActivityRegularizer is null;

    /// <summary>The weights of the product, (inputs, units).</summary>
    public KerasVariable? kernel { get; private set; }

    /// <summary>What is added, (units); null without bias.</summary>
    public KerasVariable? bias { get; private set; }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var width = input_shape.ToSingleShape()[^1];
        kernel = add_weight(
            "kernel", (width, _units), initializer: _kernelInitializer, regularizer: _kernelRegularizer,
            constraint: _kernelConstraint);
        if (_useBias)
        {
            bias = add_weight(
                "bias", _units, initializer: _biasInitializer, regularizer: _biasRegularizer,
                constraint: _biasConstraint);
        }

        InputSpec = new InputSpec(min_ndim: 2, axes: new Dictionary<int, long> { [-1] = width });
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["units"] = _units,
        ["activation"] = ActivationTable.Write(_activation),
        ["use_bias"] = _useBias,
        ["kernel_initializer"] = KerasConfig.Write(_kernelInitializer),
        ["bias_initializer"] = KerasConfig.Write(_biasInitializer),
        ["kernel_regularizer"] = KerasConfig.Write(_kernelRegularizer),
        ["bias_regularizer"] = KerasConfig.Write(_biasRegularizer),
        ["kernel_constraint"] = KerasConfig.Write(_kernelConstraint),
        ["bias_constraint"] = KerasConfig.Write(_biasConstraint),
        ["quantization_config"] = null,
    };

    internal static Dense FromConfig(LayerReader c)
    {
        c.Skip("quantization_config");
        return new(
            c.Whole("units"), c.Activation("activation"), c.Flag("use_bias", true),
            c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
            c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"),
            c.Regularizer("activity_regularizer"), c.Constraint("kernel_constraint"),
            c.Constraint("bias_constraint"), c.Name, c.Trainable, c.DType);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = Float(inputs.Single);
        var y = x.ndim == 2 ? tf.matmul(x, kernel!) : tf.tensordot(x, kernel!, 1);
        return _activation.Apply(bias is null ? y : tf.nn.bias_add(y, bias));
    }

    // Whole numbers count as floats, as in Keras's products.
    private Tensor Float(Tensor x) => x.dtype == DType ? x
        : x.dtype != TF_DataType.TF_STRING ? tf.cast(x, DType)
        : throw new ValueError("dtype='string' is not a valid dtype for Keras type promotion. "
            + $"Expected numbers in layer '{Name}'. Received: {x}");
}

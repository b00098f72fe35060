using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>x where positive, alpha·x elsewhere, alpha a weight of the shape of one sample.</summary>
public sealed class PReLU : Layer
{
    private readonly Initializer _initializer;
    private readonly Regularizer? _regularizer;
    private readonly Constraint? _constraint;
    private readonly Axis? _sharedAxes;

    /// <summary>A rectifier whose slope is learned.</summary>
    /// <param name="alpha_initializer">Null: zeros.</param>
    /// <param name="shared_axes">Axes along which alpha is the same, the batch being axis 0; null: none.</param>
    public PReLU(
        Initializer? alpha_initializer = null, Regularizer? alpha_regularizer = null,
        Constraint? alpha_constraint = null, Axis? shared_axes = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        (_initializer, _regularizer) = (alpha_initializer ?? "zeros", alpha_regularizer);
        (_constraint, _sharedAxes, SupportsMasking) = (alpha_constraint, shared_axes, true);
    }

    /// <summary>The slopes; of size 1 along shared axes.</summary>
    public KerasVariable? alpha { get; private set; }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var full = input_shape.ToSingleShape();
        long[] sizes = full[1..];
        foreach (var axis in _sharedAxes?.axis ?? [])
        {
            sizes[axis - 1] = 1;
        }

        alpha = add_weight(
            "alpha", sizes, initializer: _initializer, regularizer: _regularizer, constraint: _constraint);
        var shared = _sharedAxes?.axis ?? [];
        InputSpec = new InputSpec(
            ndim: full.ndim,
            axes: Enumerable.Range(1, full.ndim - 1).Except(shared).ToDictionary(i => i, i => full[i]));
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["alpha_initializer"] = KerasConfig.Write(_initializer),
        ["alpha_regularizer"] = KerasConfig.Write(_regularizer),
        ["alpha_constraint"] = KerasConfig.Write(_constraint),
        ["shared_axes"] = _sharedAxes?.axis,
    };

    internal static PReLU FromConfig(LayerReader c) => new(
        c.Initializer("alpha_initializer"), c.Regularizer("alpha_regularizer"), c.Constraint("alpha_constraint"),
        c.AxisOrNull("shared_axes"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        return tf.nn.relu(x) + (-alpha!.AsTensor() * tf.nn.relu(-x));
    }
}

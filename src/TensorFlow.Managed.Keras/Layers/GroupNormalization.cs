using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Normalizes groups of channels of each sample (Wu and He 2018).</summary>
public sealed class GroupNormalization : AffineLayer
{
    private readonly int _axis;
    private readonly double _epsilon;
    private long _groups;

    /// <summary>A group normalization.</summary>
    /// <param name="groups">How many groups; -1: one a channel.</param>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">There is a β.</param>
    /// <param name="scale">There is a γ.</param>
    public GroupNormalization(
        int groups = 32, int axis = -1, double epsilon = 1e-3, bool center = true, bool scale = true,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : this(
            new AffineSettings(
                center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                beta_constraint, gamma_constraint),
            groups, axis, epsilon, name, trainable, dtype)
    {
    }

    private GroupNormalization(
        AffineSettings affine, int groups, int axis, double epsilon, string? name, bool trainable, TF_DataType dtype)
        : base(affine, name, trainable, dtype) => (_groups, _axis, _epsilon) = (groups, axis, epsilon);

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        var channels = shape[Place(shape.ndim)];
        if (channels < 0)
        {
            throw new ValueError($"Axis {_axis} of input tensor should have a defined dimension but the layer received "
                + $"an input with shape {KerasText.Shape(shape)}.");
        }

        _groups = _groups == -1 ? channels : _groups;
        if (channels < _groups)
        {
            throw new ValueError($"Number of groups ({_groups}) cannot be more than the number of channels "
                + $"({channels}).");
        }

        if (channels % _groups != 0)
        {
            throw new ValueError($"Number of groups ({_groups}) must be a multiple of the number of channels "
                + $"({channels}).");
        }

        BuildAffine(channels);
        InputSpec = new InputSpec(ndim: shape.ndim, axes: new Dictionary<int, long> { [_axis] = channels });
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["groups"] = _groups,
            ["axis"] = _axis,
            ["epsilon"] = _epsilon,
            ["center"] = Affine.Center,
            ["scale"] = Affine.Scale,
        };
        Affine.WriteInitializers(config);
        Affine.WriteRest(config);
        return config;
    }

    internal static GroupNormalization FromConfig(LayerReader c) => new(
        AffineSettings.Read(c), c.Whole("groups", 32), c.Whole("axis", -1), c.Number("epsilon", 1e-3), c.Name,
        c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        var place = Place(x.ndim);
        var size = x.shape[place] / _groups;

        // (batch, ..., channels, ...) as (batch, ..., groups, channels of a group, ...)
        var sizes = Enumerable.Range(0, x.ndim).SelectMany(i => i != place
            ? [i == 0 ? tf.constant(-1) : tf.shape(x)[i]]
            : new[] { tf.constant((int)_groups), tf.constant((int)size) }).ToArray();
        var grouped = tf.reshape(x, tf.stack(sizes));
        Shape shape = Enumerable.Range(0, x.ndim + 1)
            .Select(i => i == place ? _groups : i == place + 1 ? size : 1L).ToArray();
        Axis axes = Enumerable.Range(1, x.ndim).Where(i => i != place).ToArray();
        var (mean, variance) = Moments(grouped, axes);
        var y = tf.reshape(Normalize(grouped, mean, variance, _epsilon, shape), tf.shape(x));
        return tf.ensure_shape(y, x.shape);
    }

    private int Place(int rank) => _axis < 0 ? _axis + rank : _axis;
}

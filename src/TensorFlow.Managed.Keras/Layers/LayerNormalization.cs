using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Normalizes each sample along some axes (Ba, Kiros and Hinton 2016).</summary>
public sealed class LayerNormalization : AffineLayer
{
    private readonly Axis _axis;
    private readonly double _epsilon;
    private readonly bool _rmsScaling;

    /// <summary>A layer normalization.</summary>
    /// <param name="axis">The axes that mean and variance are taken along; null: the last.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">There is a β.</param>
    /// <param name="scale">There is a γ.</param>
    /// <param name="rms_scaling">Only divide by the standard deviation and multiply by γ.</param>
    public LayerNormalization(
        Axis? axis = null, double epsilon = 1e-3, bool center = true, bool scale = true, bool rms_scaling = false,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : this(
            new AffineSettings(
                center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                beta_constraint, gamma_constraint),
            axis, epsilon, rms_scaling, name, trainable, dtype)
    {
    }

    private LayerNormalization(
        AffineSettings affine, Axis? axis, double epsilon, bool rmsScaling, string? name, bool trainable,
        TF_DataType dtype)
        : base(affine, name, trainable, dtype) =>
        (_axis, _epsilon, _rmsScaling) = (axis?.axis ?? [-1], epsilon, rmsScaling);

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        BuildAffine(_axis.axis.Select(a => shape[a < 0 ? a + shape.ndim : a]).ToArray(), adds: !_rmsScaling);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["axis"] = _axis.axis,
            ["epsilon"] = _epsilon,
            ["center"] = Affine.Center,
            ["scale"] = Affine.Scale,
            ["rms_scaling"] = _rmsScaling,
        };
        Affine.WriteInitializers(config);
        Affine.WriteRest(config);
        return config;
    }

    internal static LayerNormalization FromConfig(LayerReader c) => new(
        AffineSettings.Read(c), c.AxisOrNull("axis"), c.Number("epsilon", 1e-3), c.Flag("rms_scaling", false), c.Name,
        c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        int[] places = [.. _axis.axis.Select(a => a < 0 ? a + x.ndim : a)];
        var isLast = places is [var only] && only == x.ndim - 1;
        var shape = isLast ? null
            : new Shape(Enumerable.Range(0, x.ndim).Select(i => places.Contains(i) ? x.shape[i] : 1L).ToArray());
        var (mean, variance) = Moments(x, places);
        if (!_rmsScaling)
        {
            return Normalize(x, mean, variance, _epsilon, shape);
        }

        var y = x * tf.rsqrt(variance + _epsilon);
        return gamma is null ? y : y * Placed(gamma, shape);
    }
}

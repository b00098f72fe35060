using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Normalizes each channel over the batch where the model is trained, and by moving averages elsewhere (Ioffe and
/// Szegedy 2015). The averages keep the biased variance. A layer that is not trainable always uses the averages.
/// </summary>
public sealed class BatchNormalization : AffineLayer
{
    private readonly int _axis;
    private readonly double _momentum;
    private readonly double _epsilon;
    private readonly Initializer _meanInitializer;
    private readonly Initializer _varianceInitializer;
    private readonly bool _synchronized;

    /// <summary>A batch normalization.</summary>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="momentum">What stays of the averages at each training call.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="center">There is a β.</param>
    /// <param name="scale">There is a γ.</param>
    /// <param name="synchronized">Kept for the config: there is one device.</param>
    /// <param name="renorm">Batch renormalization, which is not there: only false.</param>
    /// <exception cref="UnimplementedError">renorm is set.</exception>
    public BatchNormalization(
        int axis = -1, double momentum = 0.99, double epsilon = 1e-3, bool center = true, bool scale = true,
        Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
        Initializer? moving_mean_initializer = null, Initializer? moving_variance_initializer = null,
        Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null,
        Constraint? beta_constraint = null, Constraint? gamma_constraint = null, bool synchronized = false,
        bool renorm = false, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : this(
            new AffineSettings(
                center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                beta_constraint, gamma_constraint),
            axis, momentum, epsilon, moving_mean_initializer, moving_variance_initializer, synchronized, renorm, name,
            trainable, dtype)
    {
    }

    private BatchNormalization(
        AffineSettings affine, int axis, double momentum, double epsilon, Initializer? mean, Initializer? variance,
        bool synchronized, bool renorm, string? name, bool trainable, TF_DataType dtype)
        : base(affine, name, trainable, dtype)
    {
        if (renorm)
        {
            throw new UnimplementedError(
                $"Layer '{Name}': batch renormalization is not supported. Expected renorm=False. "
                + "Received: renorm=True");
        }

        (_axis, _momentum, _epsilon, _synchronized) = (axis, momentum, epsilon, synchronized);
        (_meanInitializer, _varianceInitializer) = (mean ?? "zeros", variance ?? "ones");
    }

    /// <summary>The moving average of the means.</summary>
    public KerasVariable? moving_mean { get; private set; }

    /// <summary>The moving average of the variances.</summary>
    public KerasVariable? moving_variance { get; private set; }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        if (_axis >= shape.ndim || _axis < -shape.ndim)
        {
            throw new IndexError($"tuple index out of range. Layer '{Name}' expects an input with axis {_axis}. "
                + $"Received: shape {KerasText.Shape(shape)}");
        }

        var channels = shape[Place(shape.ndim)];
        BuildAffine(channels);
        moving_mean = add_weight("moving_mean", channels, initializer: _meanInitializer, trainable: false);
        moving_variance = add_weight("moving_variance", channels, initializer: _varianceInitializer, trainable: false);
        InputSpec = new InputSpec(ndim: shape.ndim, axes: new Dictionary<int, long> { [_axis] = channels });
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["axis"] = _axis,
            ["momentum"] = _momentum,
            ["epsilon"] = _epsilon,
            ["center"] = Affine.Center,
            ["scale"] = Affine.Scale,
        };
        Affine.WriteInitializers(config);
        config["moving_mean_initializer"] = KerasConfig.Write(_meanInitializer);
        config["moving_variance_initializer"] = KerasConfig.Write(_varianceInitializer);
        Affine.WriteRest(config);
        config["synchronized"] = _synchronized;
        (config["renorm"], config["renorm_clipping"], config["renorm_momentum"]) = (false, null, 0.99);
        return config;
    }

    internal static BatchNormalization FromConfig(LayerReader c)
    {
        c.Skip("renorm_clipping", "renorm_momentum");
        return new(
            AffineSettings.Read(c), c.Whole("axis", -1), c.Number("momentum", 0.99), c.Number("epsilon", 1e-3),
            c.Initializer("moving_mean_initializer"), c.Initializer("moving_variance_initializer"),
            c.Flag("synchronized", false), c.Flag("renorm", false), c.Name, c.Trainable, c.DType);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        var place = Place(x.ndim);
        var isLast = place == x.ndim - 1;
        var shape = isLast ? null : new Shape(Enumerable.Range(0, x.ndim).Select(i => i == place ? -1L : 1L).ToArray());
        if (training != true || !Trainable)
        {
            return Normalize(x, Placed(moving_mean!, shape), Placed(moving_variance!, shape), _epsilon, shape);
        }

        Axis axes = Enumerable.Range(0, x.ndim).Where(i => i != place).ToArray();
        var mask = (optional_args as MaskArgs)?.Mask[0];
        var (mean, variance) = mask is null ? Moments(x, axes) : MaskedMoments(x, mask, axes);
        Move(moving_mean!, mean);
        Move(moving_variance!, variance);
        return Normalize(x, mean, variance, _epsilon, shape);
    }

    private int Place(int rank) => _axis < 0 ? _axis + rank : _axis;

    private void Move(KerasVariable average, Tensor now) => average.assign(
        (average.AsTensor() * _momentum) + (tf.reshape(now, average.shape) * (1.0 - _momentum)));

    // Only what the mask names counts; epsilon keeps an empty batch finite.
    private static (Tensor Mean, Tensor Variance) MaskedMoments(Tensor x, Tensor mask, Axis axes)
    {
        if (mask.ndim != x.ndim - 1)
        {
            throw new ValueError("The mask provided should be one dimension less than the inputs. Received: "
                + $"mask.shape={KerasText.Shape(mask.shape)}, inputs.shape={KerasText.Shape(x.shape)}");
        }

        var weights = tf.expand_dims(tf.cast(mask, x.dtype), -1);
        var weighted = weights * x;
        var total = tf.reduce_sum(weights, axes, keepdims: true) + Numbers.Epsilon;
        var mean = tf.reduce_sum(weighted, axes, keepdims: true) / total;
        var variance = tf.reduce_sum(weights * tf.square(weighted - mean), axes, keepdims: true) / total;
        return (mean, variance);
    }
}

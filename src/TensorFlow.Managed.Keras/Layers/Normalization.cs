using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>(x − mean)/√variance with numbers that are given, or learned from data by adapt.</summary>
public sealed class Normalization : Layer
{
    private readonly int[] _axis;
    private readonly NDArray? _givenMean;
    private readonly NDArray? _givenVariance;
    private readonly bool _invert;
    private int[] _kept = [];
    private KerasVariable? _mean;
    private KerasVariable? _variance;

    /// <summary>A normalization of features.</summary>
    /// <param name="axis">The axes with a mean and variance of their own; null: one for all elements.</param>
    /// <param name="mean">Given together with variance, of the same shape; null: see <see cref="adapt"/>.</param>
    /// <param name="invert">Give the input back from the normalized one.</param>
    /// <exception cref="ValueError">Only one of mean and variance is given, or their shapes do not fit.</exception>
    public Normalization(
        Axis? axis, NDArray? mean = null, NDArray? variance = null, bool invert = false, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        if ((mean is null) != (variance is null))
        {
            throw new ValueError("When setting values directly, both `mean` and `variance` must be set. Received: "
                + $"mean={mean?.ToString() ?? "None"} and variance={variance?.ToString() ?? "None"}");
        }

        (_axis, _givenMean, _givenVariance) = (axis?.axis ?? [], mean, variance);
        (_invert, SupportsMasking) = (invert, true);
        if (mean is not null && mean.shape != variance!.shape)
        {
            throw new ValueError("When setting values directly, `mean` and `variance` must have the same shape. "
                + $"Received: mean shape {KerasText.Shape(mean.shape)} and variance shape "
                + KerasText.Shape(variance.shape));
        }

        if (mean is not null && mean.ndim > _axis.Length)
        {
            throw new ValueError("The rank of `mean` must be less than or equal to the number of axes "
                + $"({_axis.Length}). Received: mean shape {KerasText.Shape(mean.shape)} for axis "
                + KerasText.Shape(_axis));
        }
    }

    /// <summary>Takes mean and variance from data.</summary>
    /// <param name="data">All of it at once, the batch first.</param>
    /// <exception cref="ValueError">Mean and variance were given, or the data's shape does not fit.</exception>
    public void adapt(Tensors data)
    {
        var x = tf.cast(data.Single, DType);
        if (!Built)
        {
            build(x.shape);
        }

        InputSpec?.Check(x.shape, Name);
        if (_mean is null)
        {
            throw new ValueError($"Layer '{Name}' has its mean and variance already. Expected a layer made without "
                + "them for `adapt`. Received: mean and variance.");
        }

        int[] reduced = [.. Enumerable.Range(0, x.ndim).Except(_kept)];
        var mean = tf.reduce_mean(x, reduced, keepdims: true);
        _variance!.assign(tf.reshape(tf.reduce_mean(tf.square(x - mean), reduced), _variance.shape));
        _mean.assign(tf.reshape(mean, _mean.shape));
    }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        if (_axis.Any(a => a < -shape.ndim || a >= shape.ndim))
        {
            throw new ValueError("All `axis` values must be in the range [-ndim, ndim). Received inputs with "
                + $"ndim={shape.ndim}, while axis={KerasText.Shape(_axis)}");
        }

        _kept = [.. _axis.Select(a => a < 0 ? a + shape.ndim : a).Order()];
        foreach (var unknown in _kept.Where(d => shape[d] < 0).Take(1))
        {
            throw new ValueError("All `axis` values to be kept must have a known shape. Received "
                + $"axis={KerasText.Shape(_axis)}, inputs.shape={KerasText.Shape(shape)}, with unknown axis at index "
                + unknown);
        }

        if (_givenMean is null)
        {
            Shape own = _kept.Select(d => shape[d]).ToArray();
            _mean = add_weight("mean", own, initializer: tf.zeros_initializer, trainable: false);
            _variance = add_weight("variance", own, initializer: tf.ones_initializer, trainable: false);

            // not used; Keras keeps it for models saved long ago
            add_weight("count", Shape.Scalar, tf.int64, tf.zeros_initializer, trainable: false);
        }

        InputSpec = new InputSpec(ndim: shape.ndim, axes: _kept.ToDictionary(d => d, d => shape[d]));
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["axis"] = _axis,
        ["invert"] = _invert,
        ["mean"] = ConfigText.Array(_givenMean),
        ["variance"] = ConfigText.Array(_givenVariance),
    };

    internal static Normalization FromConfig(LayerReader c) => new(
        c.AxisOrNull("axis"), c.ArrayOrNull("mean"), c.ArrayOrNull("variance"), c.Flag("invert", false), c.Name,
        c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = tf.cast(inputs.Single, DType);
        var mean = Placed(_mean, _givenMean, x);
        var deviation = tf.maximum(tf.sqrt(Placed(_variance, _givenVariance, x)), Numbers.Epsilon);
        return _invert ? mean + (x * deviation) : (x - mean) / deviation;
    }

    // Given numbers belong to the last of the kept axes.
    private Tensor Placed(KerasVariable? learned, NDArray? given, Tensor x)
    {
        var value = learned?.AsTensor() ?? tf.constant(given!.astype(DType));
        var sizes = Enumerable.Repeat(1L, x.ndim).ToArray();
        for (var i = 1; i <= value.ndim; i++)
        {
            sizes[_kept[^i]] = value.shape[^i];
        }

        return tf.reshape(value, (Shape)sizes);
    }
}

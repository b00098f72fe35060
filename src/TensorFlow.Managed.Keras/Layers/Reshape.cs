using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Each sample in another shape.</summary>
public sealed class Reshape : Layer
{
    private readonly Shape _target;

    /// <summary>A layer that changes shapes.</summary>
    /// <param name="target_shape">The shape of a sample; one size may be -1, which is what is left.</param>
    public Reshape(
        Shape target_shape, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => _target = target_shape;

    internal override bool IsPlain => true;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["target_shape"] = _target.dims,
    };

    internal static Reshape FromConfig(LayerReader c) => new(
        c.ShapeOrNull("target_shape") ?? throw c.Missing("target_shape"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        var sizes = Resolved(x.shape[1..]);
        return Sizes.Reshape(x, [x.shape[0], .. sizes], () => tf.stack(
            [tf.shape(x)[0], .. sizes.Select(s => tf.constant((int)s))]));
    }

    private long[] Resolved(long[] own)
    {
        var target = _target.dims;
        var text = $"target_shape={KerasText.Tuple(target)}";
        if (target.Count(d => d < 0) > 1)
        {
            throw new ValueError("There must be at most one unknown dimension (-1) in `target_shape`. "
                + $"Received: {text}.");
        }

        if (own.Any(d => d < 0))
        {
            return target;
        }

        var (size, known) = (Product(own), Product(target.Where(d => d >= 0)));
        var fits = target.Any(d => d < 0) ? known != 0 && size % known == 0 : size == known;
        return fits
            ? [.. target.Select(d => d < 0 ? size / known : d)]
            : throw new ValueError("The total size of the tensor must be unchanged. Received: "
                + $"input_shape={KerasText.Shape(own)}, {text}");
    }

    private static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, (a, b) => a * b);
}

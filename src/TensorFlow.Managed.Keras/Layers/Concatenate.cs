using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Its inputs laid end to end along an axis.</summary>
public sealed class Concatenate : Merge
{
    private readonly int _axis;

    /// <summary>A concatenation.</summary>
    /// <param name="axis">The axis along which sizes may differ.</param>
    public Concatenate(
        int axis = -1, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => _axis = axis;

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shapes = input_shape.Shapes;
        var rest = shapes.Select(s => s.dims.Where((_, i) => i != Place(s.ndim)).ToArray()).ToArray();
        if (rest.Any(r => r.Length != rest[0].Length)
            || Enumerable.Range(0, rest[0].Length)
                .Any(i => rest.Select(r => r[i]).Where(d => d >= 0).Distinct().Count() > 1))
        {
            throw new ValueError("A `Concatenate` layer requires inputs with matching shapes except for the "
                + $"concatenation axis. Received: input_shape={KerasText.List(shapes)}");
        }

        BuildUnchecked(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask)
    {
        if (mask is null || mask.Mask.All(m => m is null))
        {
            return null;
        }

        var masks = inputs.Zip(mask.Mask, (x, m) =>
            m is null ? tf.ones_like(x, tf.@bool)
            : m.ndim < x.ndim ? tf.broadcast_to(tf.expand_dims(m, -1), tf.shape(x))
            : m);
        return tf.reduce_any(tf.concat(masks, _axis), -1);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["axis"] = _axis };

    internal static Concatenate FromConfig(LayerReader c) => new(c.Whole("axis", -1), c.Name, c.Trainable, c.DType);

    private protected override Tensor Combine(Tensor[] inputs) => tf.concat(inputs, _axis);

    private int Place(int rank) => _axis < 0 ? _axis + rank : _axis;
}

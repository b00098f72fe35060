using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>A layer applied to each time step of (batch, time, ...).</summary>
public sealed class TimeDistributed : Wrapper
{
    /// <summary>A layer for each step.</summary>
    /// <param name="layer">What is applied; the same weights at each step.</param>
    public TimeDistributed(
        Layer layer, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(layer, name, trainable, dtype) => SupportsMasking = true;

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        if (shape.ndim < 3)
        {
            throw new ValueError("`TimeDistributed` Layer should be passed an `input_shape` with at least 3 "
                + $"dimensions, received: {KerasText.Shape(shape)}");
        }

        BuildInner(new Shape([shape[0], .. shape[2..]]));
        base.build(input_shape);
    }

    internal static TimeDistributed FromConfig(LayerReader c) =>
        new(c.Layer("layer"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var x = inputs.Single;
        var mask = (optional_args as MaskArgs)?.Mask[0];
        if (x.shape[1] < 0)
        {
            return AtOnce(x);
        }

        var masks = mask is null ? null : tf.unstack(mask, (int)x.shape[1], axis: 1);
        var steps = tf.unstack(x, (int)x.shape[1], axis: 1).Select((step, i) => layer
            .Apply(step, training: training, optional_args: masks is null ? null : new MaskArgs(masks[i])).Single);
        return tf.stack(steps.ToArray(), axis: 1);
    }

    // As many steps as come: steps of all samples are samples of one batch.
    private Tensor AtOnce(Tensor x)
    {
        var sizes = tf.shape(x);
        Shape flat = new([-1, .. x.shape[2..]]);
        var y = layer.Apply(Sizes.Reshape(x, flat.dims, () => tf.concat(
            [new Operand(new[] { -1 }), (Operand)tf.slice(sizes, new[] { 2 }, new[] { -1 })], 0))).Single;
        var own = tf.slice(tf.shape(y), new[] { 1 }, new[] { -1 });
        var whole = tf.reshape(y, tf.concat([(Operand)tf.slice(sizes, new[] { 0 }, new[] { 2 }), (Operand)own], 0));
        return tf.ensure_shape(whole, new Shape([x.shape[0], -1, .. y.shape[1..]]));
    }
}

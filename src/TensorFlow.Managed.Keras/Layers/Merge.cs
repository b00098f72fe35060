using System;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>A layer that makes one tensor of several of one shape, or of shapes that broadcast.</summary>
public abstract class Merge : Layer
{
    private bool _ranksDiffer;

    private protected Merge(string? name, bool trainable, TF_DataType dtype)
        : base(name, trainable, dtype) => SupportsMasking = true;

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shapes = input_shape.Shapes;
        if (shapes.Select(s => s.ndim == 0 ? -1 : s[0]).Where(b => b >= 0).Distinct().Count() > 1)
        {
            throw new ValueError("Cannot merge tensors with different batch sizes. Received tensors with shapes "
                + KerasText.List(shapes));
        }

        var samples = shapes.Select(s => s.dims.Skip(1).ToArray()).ToArray();
        _ = samples.Skip(1).Aggregate(samples[0], Broadcast);
        _ranksDiffer = shapes.Select(s => s.ndim).Distinct().Count() > 1;
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask) =>
        mask is null || mask.Mask.Contains(null) ? null
        : mask.Mask.Skip(1).Aggregate(mask.Mask[0]!, (all, next) => tf.logical_or(all, next!));

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        if (!inputs.IsList)
        {
            throw new ValueError("A merge layer should be called on a list of inputs. Received: "
                + $"inputs={inputs} (not a list of tensors)");
        }

        Tensor[] parts = inputs;
        return Combine(_ranksDiffer ? SameRank(parts) : parts);
    }

    private protected void BuildUnchecked(KerasShapesWrapper input_shape) => base.build(input_shape);

    private protected abstract Tensor Combine(Tensor[] inputs);

    /// <summary>Two by two; an element that its mask leaves out takes the other one's value.</summary>
    private protected static Tensor Fold(Tensor[] inputs, Func<Tensor, Tensor, Tensor> op)
    {
        var y = inputs[0];
        var known = Spread(y);
        foreach (var input in inputs.Skip(1))
        {
            var (x, mask) = (input, Spread(input));
            x = mask is null ? x : tf.where_v2(mask, x, y);
            y = known is null ? y : tf.where_v2(known, y, x);
            known = mask is not null && known is not null ? tf.logical_or(known, mask) : null;
            y = op(y, x);
        }

        return y;
    }

    private static Tensor? Spread(Tensor x) =>
        Masks.Of(x)?.Mask[0] is { } mask ? tf.broadcast_to(tf.expand_dims(mask, -1), tf.shape(x)) : null;

    // Missing axes are new ones after the batch.
    private static Tensor[] SameRank(Tensor[] inputs)
    {
        var rank = inputs.Max(x => x.ndim);
        return Array.ConvertAll(inputs, x =>
        {
            while (x.ndim < rank)
            {
                x = tf.expand_dims(x, 1);
            }

            return x;
        });
    }

    private static long[] Broadcast(long[] a, long[] b)
    {
        var (longer, shorter) = a.Length < b.Length ? (b, a) : (a, b);
        var sizes = (long[])longer.Clone();
        for (var i = 1; i <= shorter.Length; i++)
        {
            var (x, y) = (longer[^i], shorter[^i]);
            if (x > 1 && y > 1 && x != y)
            {
                throw new ValueError("Inputs have incompatible shapes. Received shapes "
                    + $"{KerasText.Shape(longer)} and {KerasText.Shape(shorter)}");
            }

            sizes[^i] = x < 0 || y < 0 ? -1 : x == 1 ? y : x;
        }

        return sizes;
    }
}

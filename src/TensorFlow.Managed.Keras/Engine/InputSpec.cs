using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>What a layer asks of an input's shape.</summary>
/// <param name="ndim">The rank; null: any.</param>
/// <param name="min_ndim">The lowest rank; null: any.</param>
/// <param name="max_ndim">The highest rank; null: any.</param>
/// <param name="axes">The sizes of some axes, by axis; -1 is the last.</param>
public sealed record InputSpec(
    int? ndim = null, int? min_ndim = null, int? max_ndim = null, IReadOnlyDictionary<int, long>? axes = null)
{
    private readonly KeyValuePair<int, long>[] _axes = [.. axes ?? Enumerable.Empty<KeyValuePair<int, long>>()];

    /// <summary>Refuses a shape that does not fit.</summary>
    /// <exception cref="ValueError">The rank or an axis differs.</exception>
    public void Check(Shape shape, string layer)
    {
        if (shape.ndim < 0)
        {
            return;
        }

        if (ndim is { } rank && shape.ndim != rank)
        {
            throw Incompatible(layer, $"expected ndim={rank}, found ndim={shape.ndim}", shape);
        }

        if (max_ndim is { } highest && shape.ndim > highest)
        {
            throw Incompatible(layer, $"expected max_ndim={highest}, found ndim={shape.ndim}", shape);
        }

        if (min_ndim is { } lowest && shape.ndim < lowest)
        {
            throw Incompatible(layer, $"expected min_ndim={lowest}, found ndim={shape.ndim}", shape);
        }

        foreach (var (axis, size) in _axes)
        {
            var at = axis < 0 ? shape.ndim + axis : axis;
            if (at >= 0 && at < shape.ndim && shape[at] >= 0 && shape[at] != size)
            {
                throw new ValueError($"Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: "
                    + $"expected axis "
                    + $"{axis} of input shape to have value {size}, but received input with shape "
                    + $"{KerasText.Shape(shape)}");
            }
        }
    }

    private static ValueError Incompatible(string layer, string why, Shape shape) => new(
        $"Input 0 with name 'None' of layer '{layer}' is incompatible with the layer: {why}. Full shape received: "
        + KerasText.Shape(shape));
}

using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>tf.stack, tf.unstack and tf.split, which look at their arguments before they make a node.</summary>
internal static class Stacking
{
    /// <summary>tf.stack: numbers alone become one Const; the axis is checked where it is known.</summary>
    public static Tensor Stack(object values, int axis, string? name)
    {
        var items = Items(values);
        name ??= "stack";
        if (axis == 0)
        {
            return Constants.ToTensor(items ?? values, null, name);
        }

        var parts = items is null ? [.. Unstack(new Operand(values).ToTensor(), null, 0, "unstack")]
            : items.Select(i => new Operand(i).ToTensor()).ToArray();
        var shape = parts[0].shape;
        return !shape.RankKnown || (axis >= -shape.ndim - 1 && axis <= shape.ndim)
            ? Pack.Of([.. parts.Select(p => (Operand)p)], axis, name)
            : throw OutOfRange(axis, shape.ndim + 1);
    }

    /// <summary>tf.unstack: the number of parts follows from the shape.</summary>
    public static Tensor[] Unstack(Operand value, int? num, int axis, string name)
    {
        var x = value.ToTensor(null, "value");
        if (num is null && x.shape.RankKnown)
        {
            num = axis >= -x.ndim && axis < x.ndim
                ? (int)x.shape[axis < 0 ? axis + x.ndim : axis]
                : throw OutOfRange(axis, x.ndim);
        }

        return num is >= 0
            ? Unpack.Of(x, num.Value, axis, name)
            : throw new ValueError($"Cannot infer argument `num` from shape {x.shape.ToGraphString()}");
    }

    /// <summary>tf.split into parts of given sizes, which stand in a Const beside the op.</summary>
    public static Tensor[] Split(Operand value, Operand sizes, Operand axis, int? num, string name)
    {
        var tensor = sizes.ToTensor();
        var count = num ?? (tensor.shape.ndim == 1 ? (int)tensor.shape[0] : -1);
        return count >= 0
            ? SplitV.Of(value, tensor, count, axis, name)
            : throw new ValueError($"Cannot infer argument `num` from shape {tensor.shape.ToGraphString()}");
    }

    private static object[]? Items(object values) => values switch
    {
        object[] items => items,
        IEnumerable<Tensor> tensors => [.. tensors],
        IEnumerable<ITensorConvertible> convertible => [.. convertible],
        _ => null,
    };

    private static ValueError OutOfRange(int axis, int rank) =>
        new($"Argument `axis` = {axis} not in range [{-rank}, {rank}). Received: {axis}.");
}

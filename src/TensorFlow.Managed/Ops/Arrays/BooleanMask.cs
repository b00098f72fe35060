using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>tf.boolean_mask: what of x stands where the mask is true.</summary>
internal static class BooleanMask
{
    /// <summary>The slices of x along the mask's axes where it is true, flat.</summary>
    /// <exception cref="ValueError">The mask's shape is unknown or does not fit.</exception>
    public static Tensor Of(Operand tensor, Operand mask, string? name = "boolean_mask", int axis = 0)
    {
        using var scope = Target.Current.NameScope(name, "boolean_mask");
        var (x, m) = (tensor.ToTensor(null, "tensor"), mask.ToTensor(null, "mask"));
        if (!m.shape.RankKnown || m.ndim == 0)
        {
            throw new ValueError("Number of mask dimensions must be specified, even if some dimensions are None, and a "
                + $"scalar cannot be mask. Received: shape={m.shape}.");
        }

        if (x.shape.RankKnown && !x.shape.Slice(axis, axis + m.ndim).is_compatible_with(m.shape))
        {
            throw new ValueError($"Shapes {x.shape.Slice(axis, axis + m.ndim)} and {m.shape} are incompatible");
        }

        var end = axis + m.ndim;
        var count = Prod.Of(Slicing.Range(ShapeOp.Internal(x), axis, end), new[] { 0 });
        var before = Slicing.Of(ShapeOp.Internal(x), Subscript.Range(null, axis));
        var after = Slicing.From(ShapeOp.Internal(x), end);
        var shape = ConcatV2.Of([before, new Operand(new object[] { count }), after], 0, "concat");
        var flat = Reshape.Of(x, shape);
        SetFlatShape(flat, x.shape, axis, end);
        var indices = Squeeze.Of(Where.Of(Reshape.Of(m, new[] { -1 })), [1]);
        return GatherV2.Of(flat, indices, axis);
    }

    private static void SetFlatShape(Tensor flat, Shape x, int axis, int end)
    {
        if (x.RankKnown)
        {
            var masked = x.Slice(axis, end);
            flat.set_shape(new Shape([.. x[..axis], masked.IsFullyDefined ? masked.size : -1, .. x.dims.Skip(end)]));
        }
    }
}

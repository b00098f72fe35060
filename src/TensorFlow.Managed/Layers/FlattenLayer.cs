using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <summary>Each sample as one row; a vector becomes a column.</summary>
public sealed class FlattenLayer : LegacyLayer
{
    internal FlattenLayer(string? name)
        : base("flatten", name, ReuseMode.Inherit)
    {
    }

    private protected override Tensor Call(Tensor inputs)
    {
        var shape = inputs.shape;
        if (!shape.RankKnown || shape.ndim == 0)
        {
            throw new ValueError(
                $"tf.layers.flatten: expected inputs of a known rank from 1 on. Received: inputs of shape {shape}.");
        }

        var rest = shape.dims[1..];
        return rest.Length == 0 ? ExpandDims.Of(inputs, -1)
            : rest.All(size => size >= 0) ? Reshape.Of(inputs, Rows(rest))
            : shape[0] > 0 ? Reshape.Of(inputs, new[] { (int)shape[0], -1 })
            : Reshape.Of(inputs, new Operand(new object[] { ShapeOp.Internal(inputs)[0], -1 }));
    }

    private static Tensor Rows(long[] rest) =>
        Const.Of(TensorData.From([-1, (int)rest.Aggregate(1L, (a, b) => a * b)], new Shape(2)));
}

using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.softmax_cross_entropy_with_logits and its kin: the ops on tensors of any rank.</summary>
internal static class SoftmaxCrossEntropy
{
    /// <summary>-Σ labels·ln softmax(logits) along an axis.</summary>
    public static Tensor Of(Operand labels, Operand logits, int axis = -1, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "softmax_cross_entropy_with_logits");
        var x = logits.ToTensor(null, "logits");
        var z = Cast.ToType(labels.ToTensor(labels.Tensor is null ? x.dtype : null, "labels"), x.dtype);
        var (known, rank) = (x.shape, RankOp.Of(x));
        if (axis != -1)
        {
            (x, z) = (MovedToEnd(x, axis, rank), MovedToEnd(z, axis, rank));
        }

        var shape = ShapeOp.Internal(x);
        var rows = AsMatrix(x);
        var losses = SoftmaxCrossEntropyWithLogits.Of(rows, AsMatrix(z), scope.Name)[0];
        var left = new Operand(new object[] { Sub.Of(rank, 1, "Sub") });
        var result = Reshape.Of(losses, SliceOp.Of(shape, new[] { 0 }, left));
        if (known.RankKnown)
        {
            var at = axis < 0 ? axis + known.ndim : axis;
            result.set_shape(new Shape([.. known[..at], .. known[(at + 1)..]]));
        }

        return result;
    }

    /// <summary>The same without a gradient by the labels.</summary>
    public static Tensor StoppedLabels(Operand labels, Operand logits, int axis, string? name)
    {
        using var scope = Target.Current.NameScope(name, "softmax_cross_entropy_with_logits_sg");
        return Of(StopGradient.Of(labels, "labels_stop_gradient"), logits, axis, scope.Name);
    }

    /// <summary>-ln softmax(logits) at the class that each label names.</summary>
    /// <exception cref="ValueError">The labels have not the shape of the logits without the last axis.</exception>
    public static Tensor Sparse(Operand labels, Operand logits, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "SparseSoftmaxCrossEntropyWithLogits");
        var (z, x) = (labels.ToTensor(), logits.ToTensor());
        var shape = ShapeOp.Internal(z);
        Check(z.shape, x.shape);
        if (x.ndim == 2)
        {
            return SparseSoftmaxCrossEntropyWithLogits.Of(x, z, name)[0];
        }

        var classes = Slicing.ItemAt(ShapeOp.Internal(x), RankOp.Of(x) - 1);
        var rows = Reshape.Of(x, new Operand(new object[] { -1, classes }));
        var losses = SparseSoftmaxCrossEntropyWithLogits.Of(rows, Reshape.Of(z, new[] { -1 }), name)[0];
        var result = Reshape.Of(losses, shape);
        result.set_shape(z.shape);
        return result;
    }

    private static void Check(Shape labels, Shape logits)
    {
        if (logits is { RankKnown: true, ndim: 0 })
        {
            throw new ValueError($"`logits` cannot be a scalar. Received logits={logits}`");
        }

        if (!logits.RankKnown || !labels.RankKnown)
        {
            return;
        }

        if (labels.ndim != logits.ndim - 1)
        {
            throw new ValueError("`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: "
                + $"labels.shape={labels} of rank {labels.ndim} and logits.shape={logits} of rank {logits.ndim}");
        }

        var rows = new Shape(logits[..(logits.ndim - 1)]);
        if (labels.IsFullyDefined && rows.IsFullyDefined && labels != rows)
        {
            throw new ValueError("`labels.shape` must equal `logits.shape` except for the last dimension. Received: "
                + $"labels.shape={labels} and logits.shape={logits}");
        }
    }

    // nn_ops._flatten_outer_dims
    private static Tensor AsMatrix(Tensor x)
    {
        var rank = RankOp.Of(x);
        var shape = ShapeOp.Internal(x);
        var last = SliceOp.Of(shape, new Operand(new object[] { Sub.Of(rank, 1, "Sub") }), new[] { 1 });
        var matrix = Reshape.Of(x, ConcatV2.Of([new[] { -1 }, last], 0, "concat"));
        if (x.shape is { RankKnown: true, ndim: >= 1 } && x.shape.dims.SkipLast(1).All(d => d >= 0))
        {
            matrix.set_shape(new Shape(new Shape(x.shape[..(x.ndim - 1)]).size, x.shape.dims[^1]));
        }

        return matrix;
    }

    private static Tensor MovedToEnd(Tensor x, int axis, Tensor rank)
    {
        var before = ArrayChoices.Range(axis, null, null, null, "range");
        var after = ArrayChoices.Range(axis + 1, rank, null, null, "range");
        return Transpose.Default(x, ConcatV2.Of([before, after, new[] { axis }], 0, "concat"));
    }
}

using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>The gradient of a gather: what each slice of params was taken for, summed.</summary>
internal static class GatherGradient
{
    /// <summary>
    /// The gradient of params by the nodes of array_grad._GatherV2Grad, always whole; along the first axis it remembers
    /// its slices.
    /// </summary>
    public static Tensor Of(Node y, Tensor dy)
    {
        var (x, indices, axis) = (y.inputs[0], y.inputs[1], y.inputs[2]);
        var batch = (int)y.Attrs.Int("batch_dims");
        batch = batch < 0 ? batch + indices.ndim : batch;
        Tensor shape;
        using (Target.Current.ColocateWith(x.Producer!))
        {
            shape = ShapeOp.Internal(x);
        }

        var size = ExpandDims.Of(SizeOp.Internal(indices), 0);
        if (ConstantValue.InPython(axis) is { } known && TensorInts.Read(known)[0] == 0)
        {
            var values = Reshape.Of(dy, ConcatV2.Of([size, Slicing.From(shape, 1)], 0, "concat"));
            var rows = Reshape.Of(indices, size);
            return IndexedSlices.Remember(
                UnsortedSegmentSum.Of(values, rows, Slicing.Item(shape, 0)), values, rows, shape);
        }

        return AlongAxis(x, indices, axis, batch, shape, dy);
    }

    // The axis is moved before all others but the batch axes, summed into there, and moved back.
    private static Tensor AlongAxis(Tensor x, Tensor indices, Tensor axis, int batch, Tensor shape, Tensor dy)
    {
        var outer = Slicing.Until(shape, axis);
        var inner = Slicing.From(Slicing.FromTensor(shape, axis), 1);
        var valuesShape = ConcatV2.Of([outer, new[] { -1 }, inner], 0, "concat");
        var (rank, axisPlace) = (SizeOp.Internal(valuesShape), SizeOp.Internal(outer));
        var batchAxes = RangeOp.Of(0, batch, 1);
        var between = RangeOp.Of(batch, axisPlace, 1);
        var after = RangeOp.Of(axisPlace + 1, rank, 1);
        var values = Reshape.Of(dy, valuesShape);
        var order = ConcatV2.Of([batchAxes, new Operand(new object[] { axisPlace }), between, after], 0, "concat");
        var moved = Transpose.Default(values, order);
        var movedShape = GatherV2.Of(shape, order, 0);
        var sum = Summed(movedShape, moved, indices, batch, Slicing.ItemAt(shape, axis));
        var back = ConcatV2.Of([batchAxes, between + 1, new[] { batch }, after], 0, "concat");
        return Reshape.Of(Transpose.Default(sum, back), ShapeOp.Internal(x));
    }

    // array_grad._BatchGatherGrad
    private static Tensor Summed(Tensor shape, Tensor values, Tensor indices, int batch, Tensor segments)
    {
        var size = ExpandDims.Of(SizeOp.Internal(indices), 0);
        if (batch == 0)
        {
            return UnsortedSegmentSum.Of(values, Reshape.Of(indices, size), segments);
        }

        var valuesShape = ShapeOp.Internal(values);
        var outer = Slicing.Range(valuesShape, 0, batch);
        var inner = Slicing.From(Slicing.From(valuesShape, batch), 1);
        var batches = Prod.Of(outer, new[] { 0 });
        var flat = ConcatV2.Of([new[] { -1 }, inner], 0, "concat");
        segments = Mul.Of(segments, batches, "mul");
        indices = BatchIndices(shape, indices, batch);
        values = Reshape.Of(values, flat);
        var sum = UnsortedSegmentSum.Of(values, Reshape.Of(indices, size), segments);
        return Reshape.Of(sum, ConcatV2.Of([outer, flat], 0, "concat"));
    }

    // array_grad._GetBatchIndices: indices into the batch axes and the gathered one laid flat.
    private static Tensor BatchIndices(Tensor shape, Tensor indices, int batch)
    {
        var type = indices.dtype;
        shape = Cast.ToType(shape, type);
        var block = Creation.Ones(Shape.Scalar, type);
        for (var axis = batch; axis > 0; axis--)
        {
            var count = Slicing.Item(shape, axis - 1);
            block *= Slicing.Item(shape, axis);
            var (start, step) = (Creation.Zeros(Shape.Scalar, type), Creation.Ones(Shape.Scalar, type));
            var starts = RangeOp.Of(start, count, step) * block;
            var spread = ConcatV2.Of(
                [
                    Tile.Of(new[] { 1 }, new[] { axis - 1 }),
                    new Operand(new object[] { Cast.ToType(count, TF_DataType.TF_INT32) }),
                    Tile.Of(new[] { 1 }, new Operand(new object[] { RankOp.Of(indices) - axis })),
                ],
                0, "concat");
            indices += Reshape.Of(starts, spread);
        }

        return indices;
    }
}

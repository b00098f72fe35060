using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Tensors made, taken apart and put together.</content>
public sealed partial class tensorflow
{
    /// <summary>A new axis in a subscript: t[Slice.All, tf.newaxis].</summary>
    public readonly Slice newaxis = Slice.NewAxis;

    /// <summary>All the axes that the other places of a subscript leave.</summary>
    public readonly Slice ellipsis = Slice.Ellipsis;

    /// <summary>The same tensor under a new node.</summary>
    public Tensor identity(Operand input, string? name = null) => Identity.Of(input, name);

    /// <summary>All tensors again, none of which is there before all of them are.</summary>
    public Tensor[] identity_n(Tensor[] input, string? name = null) =>
        IdentityN.Of(Array.ConvertAll(input, t => (Operand)t), name);

    /// <summary>x, through which no gradient flows.</summary>
    public Tensor stop_gradient(Operand x, string? name = null) => StopGradient.Of(x, name);

    /// <summary>The input, unless a run feeds this tensor.</summary>
    /// <param name="shape">-1 for an unknown size.</param>
    public Tensor placeholder_with_default(Operand input, Shape shape, string? name = null) =>
        PlaceholderWithDefault.Of(input, shape, name);

    /// <summary>Zeros.</summary>
    public Tensor zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Creation.Zeros(shape, dtype, name);

    /// <summary>Zeros of a shape that a tensor, or a list with tensors, gives.</summary>
    public Tensor zeros(Operand shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Creation.Zeros(shape, dtype, name);

    /// <summary>Ones.</summary>
    public Tensor ones(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Creation.Ones(shape, dtype, name);

    /// <summary>Ones of a shape that a tensor, or a list with tensors, gives.</summary>
    public Tensor ones(Operand shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) =>
        Creation.Ones(shape, dtype, name);

    /// <summary>Zeros of the tensor's shape.</summary>
    public Tensor zeros_like(
        Operand tensor, TF_DataType dtype = TF_DataType.DtInvalid, string? name = null, bool optimize = true) =>
        ZerosLike.Internal(tensor, Given(dtype), name, optimize);

    /// <summary>Ones of the tensor's shape.</summary>
    public Tensor ones_like(
        Operand tensor, TF_DataType dtype = TF_DataType.DtInvalid, string? name = null, bool optimize = true) =>
        Creation.OnesLike(tensor, Given(dtype), name, optimize);

    /// <summary>A tensor of that shape with one value everywhere.</summary>
    public Tensor fill(Operand dims, Operand value, string? name = null) => Fill.Of(dims, value, name);

    /// <summary>start, start + delta, ... up to but without limit; with one argument 0, 1, ... start - 1.</summary>
    public Tensor range(
        Operand start, Operand? limit = null, Operand? delta = null, TF_DataType? dtype = null,
        string name = "range") =>
        ArrayChoices.Range(start, limit, delta, dtype, name);

    /// <summary>The shape as a vector; a Const where it is known.</summary>
    public Tensor shape(Operand input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        ShapeOp.Internal(input.ToTensor(null, "input"), name, out_type);

    /// <summary>The shapes of several tensors by one node.</summary>
    public Tensor[] shape_n(Tensor[] input, TF_DataType out_type = TF_DataType.TF_INT32, string? name = null) =>
        ShapeN.Of(Array.ConvertAll(input, t => (Operand)t), out_type, name);

    /// <summary>The number of elements; a Const where it is known.</summary>
    public Tensor size(Operand input, string? name = null, TF_DataType out_type = TF_DataType.TF_INT32) =>
        SizeOp.Internal(input.ToTensor(null, "input"), name, out_type);

    /// <summary>The number of dimensions; a Const where it is known.</summary>
    public Tensor rank(Operand input, string? name = null) => RankOp.Of(input.ToTensor(null, "input"), name);

    /// <summary>The same elements under another shape; -1 stands for what is left.</summary>
    public Tensor reshape(Operand tensor, Shape shape, string? name = null) => Reshape.Of(tensor, Sizes(shape), name);

    /// <summary>The same elements under a shape that a tensor, or a list with tensors, gives.</summary>
    public Tensor reshape(Operand tensor, Operand shape, string? name = null) => Reshape.Of(tensor, shape, name);

    /// <summary>The tensor without all axes of size 1.</summary>
    public Tensor squeeze(Operand input, int[]? axis = null, string? name = null) => Squeeze.Of(input, axis, name);

    /// <summary>The tensor without an axis of size 1.</summary>
    public Tensor squeeze(Operand input, int axis, string? name = null) => Squeeze.Of(input, [axis], name);

    /// <summary>The tensor with an axis of size 1 put in.</summary>
    public Tensor expand_dims(Operand input, int axis = -1, string? name = null) => ExpandDims.Of(input, axis, name);

    /// <summary>The axes in another order; reversed where none is given.</summary>
    public Tensor transpose(Operand a, Axis? perm = null, string name = "transpose") =>
        Transpose.Default(a.ToTensor(null, "a"), perm is null ? (Operand?)null : perm.axis, name);

    /// <summary>The axes in an order that a tensor gives.</summary>
    public Tensor transpose(Operand a, Tensor perm, string name = "transpose") =>
        Transpose.Default(a.ToTensor(null, "a"), perm, name);

    /// <summary>Tensors laid end to end along an axis.</summary>
    public Tensor concat(IEnumerable<Tensor> values, int axis, string name = "concat") =>
        ConcatV2.Default([.. values.Select(v => (Operand)v)], axis, name);

    /// <summary>Tensors and literals laid end to end along an axis.</summary>
    public Tensor concat(Operand[] values, Operand axis, string name = "concat") =>
        ConcatV2.Default(values, axis, name);

    /// <summary>Tensors of one shape stacked along a new axis.</summary>
    public Tensor stack(Tensor[] values, int axis = 0, string name = "stack") => Stacking.Stack(values, axis, name);

    /// <summary>Tensors and literals of one shape stacked along a new axis; literals alone become a Const.</summary>
    public Tensor stack(object values, int axis = 0, string name = "stack") => Stacking.Stack(values, axis, name);

    /// <summary>The tensor taken apart along an axis.</summary>
    public Tensor[] unstack(Operand value, int? num = null, int axis = 0, string name = "unstack") =>
        Stacking.Unstack(value, num, axis, name);

    /// <summary>The tensor cut along an axis into parts of one size.</summary>
    public Tensor[] split(Operand value, int num_split, Operand? axis = null, string name = "split") =>
        Split.Of(value, num_split, axis ?? 0, name);

    /// <summary>The tensor cut along an axis into parts of these sizes; -1 is what is left.</summary>
    public Tensor[] split(Operand value, int[] num_split, Operand? axis = null, string name = "split") =>
        Stacking.Split(value, num_split, axis ?? 0, null, name);

    /// <summary>The block that starts at begin and has a size; -1 is all that is left of an axis.</summary>
    public Tensor slice(Operand input, Operand begin, Operand size, string? name = null) =>
        SliceOp.Of(input, begin, size, name);

    /// <summary>input[begin:end:strides] with TensorFlow's five masks.</summary>
    public Tensor strided_slice(
        Operand input, Operand begin, Operand end, Operand? strides = null, int begin_mask = 0, int end_mask = 0,
        int ellipsis_mask = 0, int new_axis_mask = 0, int shrink_axis_mask = 0, string? name = null) =>
        ArrayChoices.Strided(
            input, begin, end, strides,
            new SliceMasks(begin_mask, end_mask, ellipsis_mask, new_axis_mask, shrink_axis_mask), name);

    /// <summary>The slices along an axis that the indices name.</summary>
    public Tensor gather(
        Operand @params, Operand indices, string? name = null, Operand? axis = null, int batch_dims = 0) =>
        axis is null && batch_dims == 0 && @params.Value is ResourceVariable variable
            ? variable.sparse_read(indices, name)
            : GatherV2.Of(@params, indices, axis ?? 0, batch_dims, name);

    /// <summary>on_value (1) where the index is, off_value (0) elsewhere, along a new axis.</summary>
    public Tensor one_hot(
        Operand indices, Operand depth, Operand? on_value = null, Operand? off_value = null,
        TF_DataType dtype = TF_DataType.DtInvalid, int axis = -1, string? name = null) =>
        OneHot.Default(indices, depth, on_value, off_value, axis, Given(dtype), name);

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor tile(Operand input, Operand multiples, string? name = null) => Tile.Of(input, multiples, name);

    /// <summary>The tensor repeated to a shape that it broadcasts to.</summary>
    public Tensor broadcast_to(Operand input, Operand shape, string? name = null) => BroadcastTo.Of(input, shape, name);

    /// <summary>The tensor with values before and after it along each axis.</summary>
    /// <param name="paddings">[rank, 2]: how many before and how many after.</param>
    /// <param name="mode">"CONSTANT", "REFLECT" or "SYMMETRIC".</param>
    public Tensor pad(
        Operand tensor, Operand paddings, string mode = "CONSTANT", string? name = null,
        Operand? constant_values = null) =>
        ArrayChoices.Padded(tensor, paddings, mode, constant_values, name);

    /// <summary>The tensor read backwards along some axes.</summary>
    public Tensor reverse(Operand tensor, Axis axis, string? name = null) => ReverseV2.Of(tensor, axis.axis, name);

    /// <summary>The indices [count, rank] of all elements that are true.</summary>
    public Tensor where(Operand condition, string? name = null) => Where.Of(condition, name);

    /// <summary>x where the condition is true (a scalar, one a row, or one an element), else y.</summary>
    public Tensor where(Operand condition, Operand x, Operand y, string? name = null) =>
        Select.Of(condition, x, y, name);

    /// <summary>x where the condition is true, else y, all three broadcast against each other.</summary>
    public Tensor where_v2(Operand condition, Operand x, Operand y, string? name = null) =>
        SelectV2.Of(condition, x, y, name);

    /// <summary>What of the tensor stands where the mask is true.</summary>
    public Tensor boolean_mask(Operand tensor, Operand mask, string name = "boolean_mask", int axis = 0) =>
        BooleanMask.Of(tensor, mask, name, axis);

    /// <summary>The elements of x that y has not, and where they stand in x.</summary>
    public Tensor[] setdiff1d(
        Operand x, Operand y, TF_DataType index_dtype = TF_DataType.TF_INT32, string? name = null) =>
        ListDiff.Of(x, y, index_dtype, name);

    /// <summary>y[x[i]] = i.</summary>
    public Tensor invert_permutation(Operand x, string? name = null) => InvertPermutation.Of(x, name);

    /// <summary>Row indices[m][i] of the result is row i of data[m].</summary>
    public Tensor dynamic_stitch(Tensor[] indices, Tensor[] data, string? name = null) => DynamicStitch.Of(
        Array.ConvertAll(indices, t => (Operand)t), Array.ConvertAll(data, t => (Operand)t), name);

    /// <summary>Sums of the rows of data by their id.</summary>
    public Tensor unsorted_segment_sum(Operand data, Operand segment_ids, Operand num_segments, string? name = null) =>
        UnsortedSegmentSum.Of(data, segment_ids, num_segments, name);

    /// <summary>The tensor, or an error where an element is no finite number.</summary>
    public Tensor check_numerics(Operand tensor, string message, string? name = null) =>
        CheckNumerics.Of(tensor, message, name);

    /// <summary>The tensor, there only after a check that all elements are finite.</summary>
    public Tensor verify_tensor_all_finite(Operand t, string msg, string? name = null) =>
        Ops.Flow.FiniteCheck.Of(t, msg, name);

    /// <summary>The tensor, or an error where its shape is another.</summary>
    public Tensor ensure_shape(Operand x, Shape shape, string? name = null) => EnsureShape.Of(x, shape, name);

    private static TF_DataType? Given(TF_DataType dtype) => dtype == TF_DataType.DtInvalid ? null : dtype;

    // Sizes as numbers: unlike a Shape they may hold a -1.
    private static Operand Sizes(Shape shape) => Array.Exists(shape.dims, d => d > int.MaxValue)
        ? shape.dims
        : Array.ConvertAll(shape.dims, d => (int)d);
}

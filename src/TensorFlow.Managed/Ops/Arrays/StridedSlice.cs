using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>x[begin:end:stride, ...]: every kind of Python's basic slicing, which its masks tell apart.</summary>
internal sealed class StridedSlice : Op<StridedSlice>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("StridedSlice")
        .Input("input: T").Input("begin: Index").Input("end: Index").Input("strides: Index").Output("output: T")
        .Attr("T: type").Attr("Index: {int16, int32, int64}")
        .Attr("begin_mask: int = 0").Attr("end_mask: int = 0").Attr("ellipsis_mask: int = 0")
        .Attr("new_axis_mask: int = 0").Attr("shrink_axis_mask: int = 0");

    public override ReadOnlySpan<int> ShapeInputs => [1, 2, 3];

    public override KernelTable Kernels { get; } = Elements.Table<StridedSlice>();

    public static Tensor Of(
        Operand x, Operand begin, Operand end, Operand strides, SliceMasks masks = default, string? name = null) =>
        Apply([x, begin, end, strides], masks.ToAttrs(), name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        if (!c.IsRunning)
        {
            ShapeContext.Merge(c.WithRank(1, 1), ShapeContext.Merge(c.WithRank(2, 1), c.WithRank(3, 1)));
        }

        var (x, begin, end) = (c.Input(0), c.Ints(1), c.Ints(2));
        if (c.Ints(3) is not { } strides || !x.RankKnown)
        {
            return [Shape.Null];
        }

        var length = strides.Length;
        return (begin?.Length ?? length) == length && (end?.Length ?? length) == length && length < 32
            ? [SliceSpec.Of(x, begin, end, strides, SliceMasks.Of(c.Attrs)).Result]
            : throw ShapeContext.Fail(
                "Expected begin, end, and strides to be 1D equal size tensors, but got shapes "
                + $"{c.Input(1).ToRuntimeString()}, {c.Input(2).ToRuntimeString()}, and "
                + $"{c.Input(3).ToRuntimeString()} instead.");
    }

    /// <summary>A range of a shape; one item of it is <see cref="OutputFromShapes"/>.</summary>
    public override Shape? OutputAsShape(Node node) => node.Attrs.Int("shrink_axis_mask") == 0 ? Known(node) : null;

    public override TensorData? OutputFromShapes(Node node, int output) =>
        node.inputs[1].Producer is { type: "Const" } && node.output.shape.IsScalar && node.output.dtype.is_integer()
        && Known(node) is { ndim: 1 } size && size[0] >= 0
            ? Casting.Literal(TensorData.Scalar(size[0]), node.output.dtype)
            : null;

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var shape = ShapeOp.Internal(y.inputs[0], outType: y.inputs[1].dtype);
        return
        [
            StridedSliceGrad.Of(
                Literal(shape), Literal(y.inputs[1]), Literal(y.inputs[2]), Literal(y.inputs[3]), dy[0],
                SliceMasks.Of(y.Attrs)),
            null, null, null,
        ];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, masks) = (node.InputShapes[0], SliceMasks.Of(node.Attrs));
        return k =>
        {
            var view = View(node, k, x, masks);
            StridedCopy.Gather(Elements.Input<T>(k, 0), view.Offset, view.Steps, view.Dims, Elements.Output<T>(k, 0));
        };
    }

    private static StridedView View(Binding node, KernelContext k, Shape x, SliceMasks masks)
    {
        try
        {
            return StridedView.Of(x, k, 1, masks);
        }
        catch (ShapeError error)
        {
            throw node.Invalid(error.RunMessage);
        }
    }

    // What Python knows while building is written into the gradient as new constants.
    private static Operand Literal(Tensor tensor) =>
        ConstantValue.InPython(tensor) is { } value ? new Operand(value) : tensor;

    private static Shape? Known(Node node)
    {
        if (ConstantValue.Of(node.inputs[1]) is not { Count: 1 } begin
            || ConstantValue.Of(node.inputs[2]) is not { Count: 1 } end
            || ConstantValue.Of(node.inputs[3]) is not { Count: 1 } stride
            || node.inputs[0].shape.ndim != 1
            || node.Attrs.Int("ellipsis_mask") != 0 || node.Attrs.Int("new_axis_mask") != 0
            || PartialShape.Of(node.inputs[0]) is not { RankKnown: true } whole)
        {
            return null;
        }

        var spec = SliceSpec.Of(
            new Shape(whole.ndim), TensorInts.Read(begin), TensorInts.Read(end), TensorInts.Read(stride),
            SliceMasks.Of(node.Attrs));
        var dims = new long[spec.Count[0]];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = whole[(int)(spec.Start[0] + (i * spec.Strides[0]))];
        }

        return new Shape(dims);
    }
}

/// <summary>Zeros of a shape, with dy where StridedSlice of the same masks reads.</summary>
internal sealed class StridedSliceGrad : Op<StridedSliceGrad>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("StridedSliceGrad")
        .Input("shape: Index").Input("begin: Index").Input("end: Index").Input("strides: Index").Input("dy: T")
        .Output("output: T").Attr("T: type").Attr("Index: {int32, int64}")
        .Attr("begin_mask: int = 0").Attr("end_mask: int = 0").Attr("ellipsis_mask: int = 0")
        .Attr("new_axis_mask: int = 0").Attr("shrink_axis_mask: int = 0");

    public override ReadOnlySpan<int> ShapeInputs => [0, 1, 2, 3];

    public override KernelTable Kernels { get; } = Elements.Table<StridedSliceGrad>(4);

    public static Tensor Of(
        Operand shape, Operand begin, Operand end, Operand strides, Operand dy, SliceMasks masks,
        string? name = null) =>
        Apply([shape, begin, end, strides, dy], masks.ToAttrs(), name);

    public override Shape[] InferShapes(ShapeContext c) => [c.Sizes(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
    [
        null, null, null, null,
        StridedSlice.Of(dy[0], y.inputs[1], y.inputs[2], y.inputs[3], SliceMasks.Of(y.Attrs)),
    ];

    private static StridedView Place(Binding node, KernelContext k, Shape x, SliceMasks masks)
    {
        var (begin, end, strides, dy) = (
            node.InputShapes[1], node.InputShapes[2], node.InputShapes[3], node.InputShapes[4]);
        if (begin.ndim != 1 || begin != end || begin != strides)
        {
            throw node.Invalid("Expected begin, end, and strides to be 1D equal size tensors, but got shapes "
                + $"{begin.ToRuntimeString()}, {end.ToRuntimeString()}, and {strides.ToRuntimeString()} instead.");
        }

        try
        {
            var view = StridedView.Of(x, k, 1, masks, out var part);
            return part == dy
                ? view
                : throw node.Invalid(
                    $"shape of dy was {dy.ToRuntimeString()} instead of {part.ToRuntimeString()}");
        }
        catch (ShapeError error)
        {
            throw node.Invalid(error.RunMessage);
        }
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, masks) = (node.OutputShapes[0], SliceMasks.Of(node.Attrs));
        return k =>
        {
            var view = Place(node, k, x, masks);
            Elements.Clear<T>(k, 0);
            StridedCopy.Scatter(Elements.Input<T>(k, 4), Elements.Output<T>(k, 0), view.Offset, view.Steps, view.Dims);
        };
    }
}

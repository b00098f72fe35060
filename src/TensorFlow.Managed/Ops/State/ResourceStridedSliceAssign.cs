using System;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.State;

/// <summary>Gives the part of a variable that a subscript names a value; the rest stays as it is.</summary>
internal sealed class ResourceStridedSliceAssign : Op<ResourceStridedSliceAssign>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("ResourceStridedSliceAssign")
        .Input("ref: resource").Input("begin: Index").Input("end: Index").Input("strides: Index").Input("value: T")
        .Attr("T: type").Attr("Index: {int32, int64}")
        .Attr("begin_mask: int = 0").Attr("end_mask: int = 0").Attr("ellipsis_mask: int = 0")
        .Attr("new_axis_mask: int = 0").Attr("shrink_axis_mask: int = 0").Stateful();

    public override ReadOnlySpan<int> ShapeInputs => [1, 2, 3];

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = Elements.Table<ResourceStridedSliceAssign>();

    public static Node Of(Tensor handle, SliceRange range, Operand value, string? name = null) => ApplyNode(
        [handle, range.Begin, range.End, range.Strides, value], range.Masks.ToAttrs(), name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, value) = (c.Held(0), c.Input(4));
        if (x.RankKnown && c.Ints(3) is { } strides)
        {
            var part = SliceSpec.Of(x, c.Ints(1), c.Ints(2), strides, SliceMasks.Of(c.Attrs)).Result;
            if (!part.is_compatible_with(value))
            {
                throw ShapeContext.Fail($"shape of value was {value.ToRuntimeString()}: expected that of the part, "
                    + $"{part.ToRuntimeString()}");
            }
        }

        return [];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (x, masks) = (node.InputShapes[0], SliceMasks.Of(node.Attrs));
        return k =>
        {
            var view = StridedView.Of(x, k, 1, masks);
            StridedCopy.Scatter(Elements.Input<T>(k, 4), Elements.Ref<T>(k, 0), view.Offset, view.Steps, view.Dims);
        };
    }
}

using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>x continued by its own mirror image: REFLECT leaves the border element out, SYMMETRIC repeats it.</summary>
internal sealed class MirrorPad : Op<MirrorPad>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("MirrorPad")
        .Input("input: T").Input("paddings: Tpaddings").Output("output: T")
        .Attr("T: type").Attr("Tpaddings: {int32, int64} = DT_INT32").Attr("mode: {'REFLECT', 'SYMMETRIC'}");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = Elements.Table<MirrorPad>();

    public static Tensor Of(Operand x, Operand paddings, string mode, string? name = null) =>
        Apply([x, paddings], new Attrs { ["mode"] = mode }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var y = Padding.Shape(c);
        if (c.IsRunning)
        {
            MirrorMap.Check(c.Input(0), c.Ints(1)!, c.Attrs.Str("mode"));
        }

        return [y];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [MirrorPadGrad.Of(dy[0], y.inputs[1], y.Attrs.Str("mode")), null];

    public static Kernel Bind<T>(Binding node)
    {
        var (x, mode) = (node.InputShapes[0].as_int_list(), node.Attrs.Str("mode"));
        return k =>
        {
            var map = MirrorMap.Of(x, TensorInts.Read(k.In(1)), mode);
            var from = Elements.Input<T>(k, 0);
            var to = Elements.Output<T>(k, 0);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[map.Source(i)];
            }
        };
    }
}

/// <summary>The gradient of MirrorPad: each element of x gets the sum of all its images.</summary>
internal sealed class MirrorPadGrad : Op<MirrorPadGrad>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("MirrorPadGrad")
        .Input("input: T").Input("paddings: Tpaddings").Output("output: T")
        .Attr("T: type").Attr("Tpaddings: {int32, int64} = DT_INT32").Attr("mode: {'REFLECT', 'SYMMETRIC'}");

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<MirrorPadGrad>();

    public static Tensor Of(Operand dy, Operand paddings, string mode, string? name = null) =>
        Apply([dy, paddings], new Attrs { ["mode"] = mode }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var dy = c.Input(0);
        if (c.IsBuilding && c.WithRank(1, 2)[0] < 0)
        {
            return [Shape.Null]; // nor is the rest looked at
        }

        if (Padding.Checked(c, out var open) is not { } paddings)
        {
            return [open];
        }

        var dims = dy.dims.Select((d, i) => d < 0 ? -1 : d - paddings[2 * i] - paddings[(2 * i) + 1]).ToArray();
        return !dims.Where((d, i) => d < 0 && dy[i] >= 0).Any()
            ? [new(dims)]
            : throw ShapeContext.Fail($"Paddings are larger than the gradient of shape {dy.ToRuntimeString()}");
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [MirrorPad.Of(dy[0], y.inputs[1], y.Attrs.Str("mode")), null];

    private static void CheckTotals(Binding node, long[] paddings)
    {
        for (var i = 0; i < node.InputShapes[0].ndim; i++)
        {
            var (total, size) = (paddings[2 * i] + paddings[(2 * i) + 1], node.InputShapes[0][i]);
            if (total >= size)
            {
                throw node.Invalid(
                    $"Total paddings must be less than the input dimension size: {total} was not less than {size}");
            }
        }

        try
        {
            MirrorMap.Check(node.OutputShapes[0], paddings, node.Attrs.Str("mode"));
        }
        catch (ShapeError error)
        {
            throw node.Invalid(error.RunMessage);
        }
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, System.Numerics.INumber<T>, System.Numerics.IMinMaxValue<T>
    {
        var (x, mode) = (node.OutputShapes[0].as_int_list(), node.Attrs.Str("mode"));
        return k =>
        {
            var paddings = TensorInts.Read(k.In(1));
            CheckTotals(node, paddings);
            var map = MirrorMap.Of(x, paddings, mode);
            var from = k.Input<T>(0);
            var to = k.Output<T>(0);
            to.Clear();
            for (var i = 0; i < from.Length; i++)
            {
                to[map.Source(i)] += from[i];
            }
        };
    }
}

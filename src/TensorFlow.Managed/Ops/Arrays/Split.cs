using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>x cut along an axis into parts of one size.</summary>
internal sealed class Split : Op<Split>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Split")
        .Input("split_dim: int32").Input("value: T").Output("output: num_split * T")
        .Attr("num_split: int >= 1").Attr("T: type");

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public override KernelTable Kernels { get; } = Elements.Table<Split>(1);

    public static Tensor[] Of(Operand x, int count, Operand axis, string? name = null) =>
        [.. ApplyNode([axis, x], new Attrs { ["num_split"] = count }, name ?? "split").outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        SplitParts.CheckScalar(c, 0);
        var (x, count) = (c.Input(1), (int)c.Attrs.Int("num_split"));
        if (!x.RankKnown || c.Ints(0) is not [var given])
        {
            return [.. Enumerable.Repeat(x.RankKnown ? Shape.UnknownOfRank(x.ndim) : Shape.Null, count)];
        }

        var axis = SplitParts.Axis(given, x.ndim);
        if (x[axis] >= 0 && x[axis] % count != 0)
        {
            throw ShapeContext.Fail(
                $"Dimension size must be evenly divisible by {count} but is {x[axis]}",
                $"Number of ways to split should evenly divide the split dimension, but got split_dim {given} "
                + $"(size = {x[axis]}) and num_split {count}");
        }

        var part = x.dims.ToArray();
        part[axis] = x[axis] < 0 ? -1 : x[axis] / count;
        return [.. Enumerable.Repeat(new Shape(part), count)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [null, ConcatV2.Default([.. dy.Select(d => (Operand)d)], y.inputs[0])];

    public static Kernel Bind<T>(Binding node) =>
        k => SplitParts.Copy<T>(node, k, 1, (int)k.Input<int>(0)[0]);
}

/// <summary>x cut along an axis into parts of given sizes, one of which may be -1: what is left.</summary>
internal sealed class SplitV : Op<SplitV>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("SplitV")
        .Input("value: T").Input("size_splits: Tlen").Input("split_dim: int32").Output("output: num_split * T")
        .Attr("num_split: int >= 1").Attr("T: type").Attr("Tlen: {int8, int32, int64} = DT_INT64");

    public override ReadOnlySpan<int> ShapeInputs => [1, 2];

    public override KernelTable Kernels { get; } = Elements.Table<SplitV>();

    public static Tensor[] Of(Operand x, Operand sizes, int count, Operand axis, string? name = null) =>
        [.. ApplyNode([x, sizes, axis], new Attrs { ["num_split"] = count }, name ?? "split").outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        SplitParts.CheckScalar(c, 2, c.IsBuilding ? 0 : 1);
        if (!c.IsBuilding)
        {
            c.WithRank(1, 1);
        }

        var (x, count) = (c.Input(0), (int)c.Attrs.Int("num_split"));
        if (!x.RankKnown || c.Ints(2) is not [var given])
        {
            return [.. Enumerable.Repeat(x.RankKnown ? Shape.UnknownOfRank(x.ndim) : Shape.Null, count)];
        }

        var axis = SplitParts.Axis(given, x.ndim);
        if (c.IsRunning && c.Ints(1) is [-1] && count == 1)
        {
            // TensorFlow's kernel looks at the one size before it works out what -1 stands for
            throw ShapeContext.Fail("If there is only one output, it must have the same size as the input. "
                + $"Input size: {x[axis]} output size: -1");
        }

        var sizes = c.Ints(1) is { } known ? SplitParts.Sizes(known, x[axis], count) : null;
        return [.. Enumerable.Range(0, count).Select(i => Part(x, axis, sizes?[i] ?? -1))];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [ConcatV2.Default([.. dy.Select(d => (Operand)d)], y.inputs[2]), null, null];

    public static Kernel Bind<T>(Binding node) =>
        k => SplitParts.Copy<T>(node, k, 0, k.Input<int>(2)[0]);

    private static Shape Part(Shape x, int axis, long size)
    {
        var dims = x.dims.ToArray();
        dims[axis] = size;
        return new Shape(dims);
    }
}

/// <summary>What Split and SplitV share.</summary>
internal static class SplitParts
{
    /// <summary>Refuses an axis that is known to be a list, if it has another length than one that is taken.</summary>
    public static void CheckScalar(ShapeContext c, int input, int taken = 0)
    {
        if (c.Constant(input) is { Shape.ndim: > 0 } list && (taken == 0 || list.Count != taken))
        {
            throw ShapeContext.Fail(
                $"Input must be scalar but has rank {list.Shape.ndim}",
                $"split_dim must be a scalar but has rank {list.Shape.ndim}");
        }
    }

    /// <summary>The axis counted from the front.</summary>
    public static int Axis(long given, int rank) => given >= -rank && given < rank
        ? (int)(given < 0 ? given + rank : given)
        : throw ShapeContext.Fail(
            $"Dimension size, given by scalar input {given} must be in range [{-rank}, {rank})",
            $"-input rank(-{rank}) <= split_dim < input rank ({rank}), but got {given}");

    /// <summary>The sizes with -1 worked out, where the whole is known.</summary>
    public static long[] Sizes(long[] sizes, long whole, int count)
    {
        var (text, open) = (string.Join(",", sizes), sizes.Count(s => s == -1));
        var sum = sizes.Where(s => s >= 0).Aggregate(0L, ShapeContext.Add);
        if (sizes.Length != count || sizes.Any(s => s < -1) || open > 1
            || (whole >= 0 && (open == 0 ? sum != whole : sum > whole)))
        {
            throw ShapeContext.Fail(
                $"can't split axis of size {whole} into pieces of size [{text}]",
                "Determined shape must either match input shape along split_dim exactly if fully specified, or be less "
                + $"than the size of the input along split_dim if not fully specified.  Got: {sum}");
        }

        return Array.ConvertAll(sizes, s => s >= 0 ? s : whole < 0 ? -1 : whole - sum);
    }

    /// <summary>Copies the parts out.</summary>
    public static void Copy<T>(Binding node, KernelContext k, int input, int given)
    {
        var (shape, parts) = (node.InputShapes[input], node.OutputShapes);
        if (given < -shape.ndim || given >= shape.ndim)
        {
            throw node.Invalid(
                $"-input rank(-{shape.ndim}) <= split_dim < input rank ({shape.ndim}), but got {given}");
        }

        var axis = given < 0 ? given + shape.ndim : given;
        var outer = (int)new Shape(shape[..axis]).size;
        var x = Elements.Input<T>(k, input);
        var at = 0;
        for (var i = 0; i < outer; i++)
        {
            for (var n = 0; n < parts.Length; n++)
            {
                var block = (int)(parts[n].size / outer);
                x.Slice(at, block).CopyTo(Elements.Output<T>(k, n)[(i * block)..]);
                at += block;
            }
        }
    }
}

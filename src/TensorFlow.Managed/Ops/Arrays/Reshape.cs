using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>The same elements under another shape; -1 stands for what is left.</summary>
internal sealed class Reshape : Op<Reshape>
{
    public override OpDef Def { get; } = new OpDef("Reshape")
        .Input("tensor: T").Input("shape: Tshape").Output("output: T")
        .Attr("T: type").Attr("Tshape: {int32, int64} = DT_INT32");

    public override System.ReadOnlySpan<int> ShapeInputs => [1];

    public override bool IsView => true;

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => k.In(0).CopyTo(k.Out(0)));

    public static Tensor Of(Operand x, Operand shape, string? name = null) => Apply([x, shape], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, wanted) = (c.Input(0), c.SizesOrOne(1));
        if (!wanted.RankKnown)
        {
            return [Shape.Null];
        }

        // whatever the unknown sizes are, an axis of none leaves no elements
        x = x.RankKnown && x.dims.Contains(0) && !x.IsFullyDefined ? new Shape(0) : x;

        // A known value may hold one -1; a partly known one may hold several, which say nothing.
        var exact = c.Constant(1) is not null;
        var unknown = wanted.dims.Count(d => d < 0);
        if (c.IsRunning && unknown > 1)
        {
            throw OnlyOne(wanted);
        }

        if (!x.IsFullyDefined)
        {
            return [unknown == 0 && x.RankKnown ? Divisible(x, wanted) : wanted];
        }

        return unknown == 0 ? [Same(x, wanted)]
            : unknown == 1 && exact ? [c.IsRunning && x.size == 0 ? CompletedEmpty(x, wanted) : Completed(x, wanted)]
            : [c.IsPlanning ? wanted : Inferred(x, wanted)];
    }

    /// <summary>dy in the shape of x, which with one unknown size is written as a constant with a -1.</summary>
    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var shape = y.inputs[0].shape;
        return shape.RankKnown && shape.dims.Count(d => d < 0) == 1 && !shape.dims.Contains(0)
            ? [Of(dy[0], shape.dims.Select(d => (int)d).ToArray()), null]
            : [Of(dy[0], ShapeOp.Internal(y.inputs[0])), null];
    }

    // A partly known value with one unknown size: the elements tell it where they divide.
    private static Shape Inferred(Shape x, Shape wanted)
    {
        var known = Shape.Count(wanted.dims.Where(d => d >= 0).ToArray());
        return wanted.dims.Count(d => d < 0) == 1 && known > 0 && x.size % known == 0 ? Completed(x, wanted) : wanted;
    }

    // The known sizes of x must divide what is wanted; TensorFlow looks where one size alone is unknown.
    private static Shape Divisible(Shape x, Shape wanted)
    {
        var known = Shape.Count(x.dims.Where(d => d >= 0).ToArray());
        return known == 0 || x.dims.Count(d => d < 0) != 1 || wanted.size % known == 0
            ? wanted
            : throw ShapeContext.Fail(
                $"Dimension size must be evenly divisible by {known} but is {wanted.size}");
    }

    private static ShapeError OnlyOne(Shape wanted)
    {
        var places = Enumerable.Range(0, wanted.ndim).Where(i => wanted[i] < 0).Take(2).ToArray();
        return ShapeContext.Fail($"Only one input size may be -1, not both {places[0]} and {places[1]}");
    }

    private static Shape Same(Shape x, Shape wanted) => x.size == wanted.size
        ? wanted
        : throw ShapeContext.Fail(
            $"Cannot reshape a tensor with {x.size} elements to shape {wanted.ToRuntimeString()} ({wanted.size} "
            + "elements)",
            $"Input to reshape is a tensor with {x.size} values, but the requested shape has {wanted.size}");

    // In a run sizes of 0 on both sides are left out of the reckoning.
    private static Shape CompletedEmpty(Shape x, Shape wanted)
    {
        if (!wanted.dims.Contains(0))
        {
            return Completed(x, wanted);
        }

        var elements = Shape.Count(x.dims.Where(d => d > 0).ToArray());
        var known = Shape.Count(wanted.dims.Where(d => d > 0).ToArray());
        return new(wanted.dims.Select(d => d < 0 ? elements / known : d).ToArray());
    }

    private static Shape Completed(Shape x, Shape wanted)
    {
        var known = Shape.Count(wanted.dims.Where(d => d >= 0).ToArray());
        if (known == 0)
        {
            throw ShapeContext.Fail(
                "reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are "
                + "non-zero");
        }

        return x.size % known == 0
            ? new(wanted.dims.Select(d => d < 0 ? x.size / known : d).ToArray())
            : throw ShapeContext.Fail(
                $"Dimension size must be evenly divisible by {known} but is {x.size}",
                $"Input to reshape is a tensor with {x.size} values, but the requested shape requires a multiple of "
                + $"{known}");
    }
}

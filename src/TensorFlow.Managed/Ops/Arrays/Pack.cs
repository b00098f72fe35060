using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Stacks N tensors of one shape along a new axis.</summary>
internal sealed class Pack : Op<Pack>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Pack")
        .Input("values: N * T").Output("output: T").Attr("N: int >= 1").Attr("T: type").Attr("axis: int = 0");

    public override KernelTable Kernels { get; } = Elements.Table<Pack>();

    public static Tensor Of(ReadOnlySpan<Operand> values, int axis = 0, string? name = null) =>
        Apply(values, new Attrs { ["axis"] = axis }, name ?? "stack");

    public override Shape[] InferShapes(ShapeContext c)
    {
        var shape = Merged(c);
        if (!shape.RankKnown)
        {
            return [Shape.Null];
        }

        var axis = ShapeContext.Axis(c.Attrs.Int("axis"), shape.ndim + 1);
        return [new Shape([.. shape[..axis], c.InputCount, .. shape[axis..]])];
    }

    private static Shape Merged(ShapeContext c)
    {
        try
        {
            return Enumerable.Range(0, c.InputCount).Select(c.Input).Aggregate(ShapeContext.Merge);
        }
        catch (ShapeError error) when (c.IsRunning)
        {
            throw Different(c, error);
        }
    }

    public override Shape? OutputAsShape(Node node) =>
        Array.TrueForAll([.. node.inputs], i => i.shape.IsScalar)
            ? new([.. node.inputs.Select(i => System.Math.Max(-1, PartialShape.Scalar(i) ?? -1))])
            : null;

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        Unpack.Of(dy[0], y.inputs.Count, (int)y.Attrs.Int("axis"));

    public static Kernel Bind<T>(Binding node)
    {
        var shape = node.InputShapes[0];
        var axis = ShapeContext.Axis(node.Attrs.Int("axis"), shape.ndim + 1);
        var outer = (int)new Shape(shape[..axis]).size;
        return k =>
        {
            var y = Elements.Output<T>(k, 0);
            var block = k.In(0).Count / System.Math.Max(1, outer);
            for (int i = 0, at = 0; i < outer; i++)
            {
                for (var n = 0; n < k.InputCount; n++, at += block)
                {
                    Elements.Input<T>(k, n).Slice(i * block, block).CopyTo(y[at..]);
                }
            }
        };
    }

    private static ShapeError Different(ShapeContext c, ShapeError error)
    {
        var other = Enumerable.Range(1, c.InputCount - 1).First(i => !c.Input(i).is_compatible_with(c.Input(0)));
        return ShapeContext.Fail(error.Message, "Shapes of all inputs must match: values[0].shape = "
            + $"{c.Input(0).ToRuntimeString()} != values[{other}].shape = {c.Input(other).ToRuntimeString()}");
    }
}

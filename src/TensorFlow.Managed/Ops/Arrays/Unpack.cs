using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Takes a tensor apart along an axis: the reverse of Pack.</summary>
internal sealed class Unpack : Op<Unpack>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("Unpack")
        .Input("value: T").Output("output: num * T").Attr("num: int >= 0").Attr("T: type").Attr("axis: int = 0");

    public override KernelTable Kernels { get; } = Elements.Table<Unpack>();

    public static Tensor[] Of(Operand value, int num, int axis = 0, string? name = null) =>
        [.. ApplyNode([value], new Attrs { ["num"] = num, ["axis"] = axis }, name ?? "unstack").outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (shape, num) = (c.WithRankAtLeast(0, 1), (int)c.Attrs.Int("num"));
        if (!shape.RankKnown)
        {
            return [.. Enumerable.Repeat(Shape.Null, num)];
        }

        var axis = ShapeContext.Axis(c.Attrs.Int("axis"), shape.ndim);
        if (shape[axis] >= 0 && shape[axis] != num)
        {
            throw ShapeContext.Fail(
                $"Dimension must be {num} but is {shape[axis]}",
                $"Input shape axis {axis} must equal {num}, got shape {shape.ToRuntimeString()}");
        }

        return [.. Enumerable.Repeat(new Shape([.. shape[..axis], .. shape[(axis + 1)..]]), num)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [Pack.Of([.. dy.Select(d => (Operand)d)], (int)y.Attrs.Int("axis"))];

    /// <summary>An item of a shape that is known in part.</summary>
    public override TensorData? OutputFromShapes(Node node, int output)
    {
        var whole = node.inputs[0].shape.ndim == 1 ? PartialShape.Of(node.inputs[0]) : Shape.Null;
        return node.inputs[0].dtype.is_integer() && whole.RankKnown && whole[output] >= 0
            ? Casting.Literal(TensorData.Scalar(whole[output]), node.inputs[0].dtype)
            : null;
    }

    public static Kernel Bind<T>(Binding node)
    {
        var (shape, num) = (node.InputShapes[0], node.OutputShapes.Length);
        var axis = ShapeContext.Axis(node.Attrs.Int("axis"), shape.ndim);
        var outer = (int)new Shape(shape[..axis]).size;
        return k =>
        {
            var x = Elements.Input<T>(k, 0);
            var block = x.Length / System.Math.Max(1, outer * num);
            for (int i = 0, at = 0; i < outer; i++)
            {
                for (var n = 0; n < num; n++, at += block)
                {
                    x.Slice(at, block).CopyTo(Elements.Output<T>(k, n)[(i * block)..]);
                }
            }
        };
    }
}

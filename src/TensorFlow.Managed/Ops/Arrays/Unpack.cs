using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Takes a tensor apart along an axis: the reverse of Pack.</summary>
internal sealed class Unpack : Op<Unpack>
{
    public override OpDef Def { get; } = new OpDef("Unpack")
        .Input("value: T").Output("output: num * T").Attr("num: int >= 0").Attr("T: type").Attr("axis: int = 0");

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

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

    private static Kernel Bind(Binding node)
    {
        var (shape, num) = (node.InputShapes[0], node.OutputShapes.Length);
        var axis = ShapeContext.Axis(node.Attrs.Int("axis"), shape.ndim);
        var outer = (int)new Shape(shape[..axis]).size;
        return k =>
        {
            var block = (int)k.In(0).ByteLength / System.Math.Max(1, outer * num);
            for (int i = 0, at = 0; i < outer; i++)
            {
                for (var n = 0; n < num; n++, at += block)
                {
                    k.In(0).Bytes.Slice(at, block).CopyTo(k.Out(n).Bytes[(i * block)..]);
                }
            }
        };
    }
}

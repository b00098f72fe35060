using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Stacks N tensors of one shape along a new axis.</summary>
internal sealed class Pack : Op<Pack>
{
    public override OpDef Def { get; } = new OpDef("Pack")
        .Input("values: N * T").Output("output: T").Attr("N: int >= 1").Attr("T: type").Attr("axis: int = 0");

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(ReadOnlySpan<Operand> values, int axis = 0, string? name = null) =>
        Apply(values, new Attrs { ["axis"] = axis }, name ?? "stack");

    public override Shape[] InferShapes(ShapeContext c)
    {
        var shape = Enumerable.Range(0, c.InputCount).Select(c.Input).Aggregate(ShapeContext.Merge);
        if (!shape.RankKnown)
        {
            return [Shape.Null];
        }

        var axis = ShapeContext.Axis(c.Attrs.Int("axis"), shape.ndim + 1);
        return [new Shape([.. shape[..axis], c.InputCount, .. shape[axis..]])];
    }

    public override Shape? OutputAsShape(Node node) =>
        new([.. node.inputs.Select(i => ConstantValue.Of(i) is { } v ? TensorInts.Read(v)[0] : -1)]);

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        Unpack.Of(dy[0], y.inputs.Count, (int)y.Attrs.Int("axis"));

    private static Kernel Bind(Binding node)
    {
        var (shape, axis) = (node.InputShapes[0], (int)node.Attrs.Int("axis"));
        axis = ShapeContext.Axis(axis, shape.ndim + 1);
        var outer = (int)new Shape(shape[..axis]).size;
        return k =>
        {
            var block = (int)k.In(0).ByteLength / System.Math.Max(1, outer);
            for (int i = 0, at = 0; i < outer; i++)
            {
                for (var n = 0; n < k.InputCount; n++, at += block)
                {
                    k.In(n).Bytes.Slice(i * block, block).CopyTo(k.Out(0).Bytes[at..]);
                }
            }
        };
    }
}

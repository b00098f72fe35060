using System;

namespace Tensorflow.Ops.Arrays;

/// <summary>All inputs again, none of which is there before all of them are.</summary>
internal sealed class IdentityN : Op<IdentityN>
{
    public override OpDef Def { get; } = new OpDef("IdentityN")
        .Input("input: T").Output("output: T").Attr("T: list(type) >= 1");

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k =>
    {
        for (var i = 0; i < k.InputCount; i++)
        {
            k.In(i).CopyTo(k.Out(i));
        }
    });

    public static Tensor[] Of(ReadOnlySpan<Operand> values, string? name = null) =>
        [.. NodeOf(values, name).outputs];

    public static Node NodeOf(ReadOnlySpan<Operand> values, string? name = null) => ApplyNode(values, null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var shapes = new Shape[c.InputCount];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = c.Input(i);
        }

        return shapes;
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [.. dy];
}

using System;
using System.Linq;

namespace Tensorflow.Ops.Arrays;

/// <summary>Where each part begins in the concatenation of tensors of these shapes.</summary>
internal sealed class ConcatOffset : Op<ConcatOffset>
{
    public override OpDef Def { get; } = new OpDef("ConcatOffset")
        .Input("concat_dim: int32").Input("shape: N * shape_type").Output("offset: N * shape_type")
        .Attr("N: int >= 2").Attr("shape_type: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor[] Of(Operand axis, ReadOnlySpan<Operand> shapes, string? name = null) =>
        [.. ApplyNode([axis, .. shapes], null, name).outputs];

    public override Shape[] InferShapes(ShapeContext c) =>
        [.. Enumerable.Range(1, c.InputCount - 1).Select(c.Input)];

    private static Kernel Bind(Binding node) => k =>
    {
        CheckRanks(node, k);
        var shapes = Enumerable.Range(1, k.InputCount - 1).Select(i => TensorInts.Read(k.In(i))).ToArray();
        var (rank, given) = (shapes[0].Length, k.Input<int>(0)[0]);
        var axis = given < 0 ? given + rank : given;
        if (axis < 0 || axis >= rank)
        {
            throw node.Invalid($"Concat dim is out of range: {given} vs. {rank}");
        }

        var offset = new long[rank];
        for (var n = 0; n < shapes.Length; n++)
        {
            Check(node, shapes, n, axis);
            Casting.Run(TensorData.From<long>(offset, new Shape(rank)), k.Out(n));
            offset[axis] += shapes[n][axis];
        }
    };

    private static void CheckRanks(Binding node, KernelContext k)
    {
        if (!k.In(0).Shape.IsScalar)
        {
            throw node.Invalid("Concat dim tensor should be a scalar integer, but got shape "
                + k.In(0).Shape.ToRuntimeString());
        }

        for (var i = 1; i < k.InputCount; i++)
        {
            if (k.In(i).Shape.ndim != 1)
            {
                throw node.Invalid($"input {i - 1} should be a vector, but got shape "
                    + k.In(i).Shape.ToRuntimeString());
            }
        }
    }

    private static void Check(Binding node, long[][] shapes, int n, int axis)
    {
        if (shapes[n].Length != shapes[0].Length)
        {
            throw node.Invalid($"input {n} should contain {shapes[0].Length} elements, but got {shapes[n].Length}");
        }

        for (var i = 0; i < shapes[0].Length; i++)
        {
            if (i != axis && shapes[n][i] != shapes[0][i])
            {
                throw node.Invalid($"All dimensions except {axis} must match. Input {n} has shape "
                    + $"[{string.Join(" ", shapes[n])}] and doesn't match input 0 with shape "
                    + $"[{string.Join(" ", shapes[0])}].");
            }
        }
    }
}

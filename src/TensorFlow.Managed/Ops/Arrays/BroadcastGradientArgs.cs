using System;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Arrays;

/// <summary>The axes over which gradients of broadcast operands are summed, from the operands' shapes.</summary>
internal sealed class BroadcastGradientArgs : Op<BroadcastGradientArgs>
{
    public override OpDef Def { get; } = new OpDef("BroadcastGradientArgs")
        .Input("s0: T").Input("s1: T").Output("r0: T").Output("r1: T").Attr("T: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0, 1];

    public override KernelTable Kernels { get; } = KernelTable.Any(node => k =>
    {
        var (r0, r1) = Axes(TensorInts.Read(k.In(0)), TensorInts.Read(k.In(1)))!.Value;
        Casting.Run(Constants.ToData(r0), k.Out(0));
        Casting.Run(Constants.ToData(r1), k.Out(1));
    });

    public static Tensor[] Of(Operand s0, Operand s1, string? name = null) =>
        [.. ApplyNode([s0, s1], null, name).outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        c.WithRank(0, 1);
        c.WithRank(1, 1);
        if (!c.IsRunning || c.Ints(0) is not { } s0 || c.Ints(1) is not { } s1)
        {
            return [new(-1L), new(-1L)];
        }

        var axes = Axes(s0, s1) ?? throw ShapeContext.Fail(
            $"Incompatible shapes: [{string.Join(",", s0)}] vs. [{string.Join(",", s1)}]");
        return [new(axes.R0.Length), new(axes.R1.Length)];
    }

    private static (int[] R0, int[] R1)? Axes(long[] s0, long[] s1) =>
        Broadcast.ReductionAxes(Array.ConvertAll(s0, d => checked((int)d)), Array.ConvertAll(s1, d => checked((int)d)));
}

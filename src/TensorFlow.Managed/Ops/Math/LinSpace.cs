using System;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>As many numbers at one distance from start to stop, both ends included.</summary>
internal sealed class LinSpace : Op<LinSpace>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("LinSpace").Input("start: T").Input("stop: T")
        .Input("num: Tidx").Output("output: T").Attr("T: {bfloat16, half, float, double}")
        .Attr("Tidx: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [2];

    public override KernelTable Kernels { get; } = KernelTable.Floats<LinSpace>();

    public static Tensor Of(Operand start, Operand stop, Operand count, string? name = null) =>
        Apply([start, stop, count], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 3; i++)
        {
            c.WithRank(i, 0);
        }

        return c.Ints(2) is not [var count] ? [new(-1)] : count > 0 ? [new(count)] : throw ShapeContext.Fail(
            $"Requires num > 0: {count}");
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => k =>
        {
            var (start, stop) = (k.Input<T>(0)[0], k.Input<T>(1)[0]);
            var y = k.Output<T>(0);
            var step = (stop - start) / T.CreateChecked(System.Math.Max(1, y.Length - 1));
            for (var i = 0; i < y.Length; i++)
            {
                y[i] = i == 0 ? start : i == y.Length - 1 ? stop : start + (step * T.CreateChecked(i));
            }
        };
}

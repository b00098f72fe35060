using System;
using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>How often each number from 0 to size - 1 is there, or the sum of its weights; a row of it a row.</summary>
internal sealed class DenseBincount : Op<DenseBincount>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("DenseBincount").Input("input: Tidx").Input("size: Tidx")
        .Input("weights: T").Output("output: T").Attr("Tidx: {int32, int64}")
        .Attr("T: {int32, int64, float, double}").Attr("binary_output: bool = false");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<DenseBincount>();

    public static Tensor Of(Operand x, Operand size, Operand weights, bool binary = false, string? name = null) =>
        Apply([x, size, weights], new Attrs { ["binary_output"] = binary }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var x = c.WithRankAtMost(0, 2);
        c.WithRank(1, 0);

        var size = c.Ints(1) is [var known] ? known : -1;
        if (c.Ints(1) is not null && size < 0)
        {
            throw ShapeContext.Fail($"size ({size}) must be non-negative");
        }

        return [!x.RankKnown ? Shape.Null : x.ndim == 2 ? new Shape(x[0], size) : new Shape(size)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var weights = node.InputShapes[2];
        if (weights != node.InputShapes[0] && weights.size != 0)
        {
            throw node.Invalid("`weights` must be the same shape as `arr` or a length-0 `Tensor`, in which case it "
                + $"acts as all weights equal to 1. Received {weights.ToRuntimeString()}");
        }

        var (read, binary) = (IndexReader.Of(node, 0), node.Attrs.Bool("binary_output"));
        var (size, x) = ((int)node.OutputShapes[0].dims[^1], node.InputShapes[0]);
        var width = x.ndim == 2 ? (int)x[1] : (int)x.size;
        return k =>
        {
            var weights = k.Input<T>(2);
            var bins = k.Output<T>(0);
            bins.Clear();
            for (var i = 0; i < k.In(0).Count; i++)
            {
                var value = read(k.In(0), i);
                if (value < 0)
                {
                    throw node.Invalid("Input must be non-negative");
                }

                if (value < size)
                {
                    ref var bin = ref bins[(i / width * size) + (int)value];
                    bin = binary ? T.One : bin + (weights.Length == 0 ? T.One : weights[i]);
                }
            }
        };
    }
}

using System;
using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>x - ln Σ e^x along the last axis.</summary>
internal sealed class LogSoftmax : UnaryOp<LogSoftmax>, IFloatKernel
{
    // Exponentials pass through a small buffer on the stack, since the output may be the input.
    private const int Block = 256;

    public override OpDef Def { get; } = new OpDef("LogSoftmax").Input("logits: T").Output("logsoftmax: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<LogSoftmax>();

    public override Shape[] InferShapes(ShapeContext c) => [c.WithRankAtLeast(0, 1)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = dy - Σ dy·e^y
        var softmax = Exp.Of(y.output);
        return [dy[0] - (Sum.Of(dy[0], -1, keepDims: true) * softmax)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RowKernel.Of<T>(node, Row);

    private static void Row<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> room = stackalloc T[Block];
        var top = Reduce.Row(x, default(MaxReducer<T>));
        var sum = T.Zero;
        for (var at = 0; at < x.Length; at += Block)
        {
            var part = x.Slice(at, System.Math.Min(Block, x.Length - at));
            var powers = room[..part.Length];
            BinaryLoop.Run(part, top, powers, default(Softmax.ExpOfDifference<T>));
            sum += Reduce.Row<T, SumReducer<T>>(powers, default);
        }

        BinaryLoop.Run(x, top, y, default(Sub.Difference<T>));
        BinaryLoop.Run(y, VectorMath.Log(sum), y, default(Sub.Difference<T>));
    }
}

using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>e^x over the sum of e^x along the last axis.</summary>
internal sealed class Softmax : UnaryOp<Softmax>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("Softmax").Input("logits: T").Output("softmax: T")
        .Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<Softmax>();

    public override Shape[] InferShapes(ShapeContext c) => [c.WithRankAtLeast(0, 1)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // dx = (dy - Σ dy·y)·y
        var sum = Sum.Of(dy[0] * y.output, -1, keepDims: true);
        return [(dy[0] - sum) * y.output];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var width = (int)node.InputShapes[0].dims[^1];
        return k =>
        {
            var x = k.Input<T>(0);
            var y = k.Output<T>(0);
            for (var at = 0; at < x.Length; at += width)
            {
                Row(x.Slice(at, width), y.Slice(at, width));
            }
        };
    }

    private static void Row<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var top = Reduce.Row(x, default(MaxReducer<T>));
        BinaryLoop.Run(x, top, y, default(ExpOfDifference<T>));
        var share = T.One / Reduce.Row<T, SumReducer<T>>(y, default);
        BinaryLoop.Run(y, share, y, default(Mul.Product<T>));
    }

    /// <summary>e^(x - top).</summary>
    internal readonly struct ExpOfDifference<T> : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T x, T top) => VectorMath.Exp(x - top);

        public Vector512<T> Invoke(Vector512<T> x, Vector512<T> top) => VectorMath.Exp(x - top);
    }
}

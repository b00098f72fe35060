using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
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
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RowKernel.Of<T>(node, Row);

    private static void Row<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var share = T.One / SoftmaxRow.Exponentials(x, y, out _);
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

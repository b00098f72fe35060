using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Nn;

/// <summary>
/// For each row of logits x and labels z, whose shapes are broadcast: the loss -Σ z·ln softmax(x), and its gradient
/// softmax(x) - z.
/// </summary>
internal sealed class SoftmaxCrossEntropyWithLogits : Op<SoftmaxCrossEntropyWithLogits>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SoftmaxCrossEntropyWithLogits").Input("features: T")
        .Input("labels: T").Output("loss: T").Output("backprop: T").Attr("T: {half, bfloat16, float, double}");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SoftmaxCrossEntropyWithLogits>();

    public static Tensor[] Of(Operand logits, Operand labels, string? name = null) =>
        [.. ApplyNode([logits, labels], null, name).outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, z) = (c.Input(0), c.Input(1));
        if (c.IsRunning && !Fit(x, z))
        {
            throw ShapeContext.Fail($"logits and labels must be broadcastable: logits_size={x.ToRuntimeString()} "
                + $"labels_size={z.ToRuntimeString()}");
        }

        // two that may be the same are taken to be, and then of rank 2
        var both = x.RankKnown && z.RankKnown && (x.ndim != 2 || !x.is_compatible_with(z))
            ? Broadcasting.Shape(x, z)
            : ShapeContext.Merge(c.WithRank(0, 2), c.WithRank(1, 2));
        return both.ndim == 2 ? [new(both[0]), both] : throw ShapeContext.Fail(
            $"Shape must be broadcasted with rank 2, but is rank {both.ndim}",
            "logits and labels must be either 2-dimensional, or broadcasted to be 2-dimensional");
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // by the labels: -ln softmax(x)
        var dx = CrossEntropyGradient.OfLogits(y, dy[0], dy[1]);
        return [dx, CrossEntropyGradient.Rows(dy[0], -LogSoftmax.Of(y.inputs[0]))];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, z, shape) = (node.InputShapes[0], node.InputShapes[1], node.OutputShapes[1]);
        var (rows, classes) = ((int)shape[0], (int)shape[1]);
        return k =>
        {
            for (var row = 0; row < rows; row++)
            {
                var logits = Row(k.Input<T>(0), x, row);
                var labels = Row(k.Input<T>(1), z, row);
                var back = k.Output<T>(1).Slice(row * classes, classes);
                k.Output<T>(0)[row] = Loss(logits, labels, back);
            }
        };
    }

    private static T Loss<T>(ReadOnlySpan<T> logits, ReadOnlySpan<T> labels, Span<T> back)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = SoftmaxRow.Exponentials(logits, back, out var top);
        var (log, loss) = (VectorMath.Log(sum), T.Zero);
        for (var i = 0; i < back.Length; i++)
        {
            var label = labels[labels.Length == 1 ? 0 : i];
            loss += label * (log - (logits[logits.Length == 1 ? 0 : i] - top));
        }

        if (labels.Length == back.Length)
        {
            BinaryLoop.Run(back, labels, back, new ShareLess<T>(sum));
        }
        else
        {
            BinaryLoop.Run(back, labels[0], back, new ShareLess<T>(sum));
        }

        return loss;
    }

    private static ReadOnlySpan<T> Row<T>(ReadOnlySpan<T> data, Shape shape, int row)
    {
        var width = shape.ndim == 0 ? 1 : (int)shape.dims[^1];
        return data.Slice(shape.ndim < 2 || shape[0] == 1 ? 0 : row * width, width);
    }

    private static bool Fit(Shape x, Shape z) =>
        x.dims.Reverse().Zip(z.dims.Reverse(), (a, b) => a == b || a == 1 || b == 1).All(isFit => isFit);

    /// <summary>e / sum - z.</summary>
    private readonly struct ShareLess<T>(T sum) : IBinary<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T Invoke(T e, T z) => (e / sum) - z;

        public Vector512<T> Invoke(Vector512<T> e, Vector512<T> z) => (e / sum) - z;
    }
}

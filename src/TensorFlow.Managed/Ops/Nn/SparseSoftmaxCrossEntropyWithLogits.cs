using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Nn;

/// <summary>
/// For each row of logits x and the number c of its class: the loss -ln softmax(x)[c], and its gradient softmax(x),
/// less 1 at c.
/// </summary>
internal sealed class SparseSoftmaxCrossEntropyWithLogits : Op<SparseSoftmaxCrossEntropyWithLogits>, IFloatKernel
{
    public override OpDef Def { get; } = new OpDef("SparseSoftmaxCrossEntropyWithLogits").Input("features: T")
        .Input("labels: Tlabels").Output("loss: T").Output("backprop: T")
        .Attr("T: {half, bfloat16, float, double}").Attr("Tlabels: {int32, int64} = DT_INT64");

    public override KernelTable Kernels { get; } = KernelTable.Floats<SparseSoftmaxCrossEntropyWithLogits>();

    public static Tensor[] Of(Operand logits, Operand labels, string? name = null) =>
        [.. ApplyNode([logits, labels], null, name).outputs];

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (x, labels) = (c.WithRank(0, 2), c.WithRank(1, 1));
        if (x[0] >= 0 && labels[0] >= 0 && x[0] != labels[0])
        {
            throw ShapeContext.Fail(
                $"Dimensions must be equal, but are {x[0]} and {labels[0]}",
                $"logits and labels must have the same first dimension, got logits shape {x.ToRuntimeString()} and "
                + $"labels shape {labels.ToRuntimeString()}");
        }

        var rows = x[0] >= 0 ? x[0] : labels[0];
        return [new(rows), new(rows, x[1])];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [CrossEntropyGradient.OfLogits(y, dy[0], dy[1]), null];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (rows, classes) = ((int)node.InputShapes[0][0], (int)node.InputShapes[0][1]);
        var read = IndexReader.Of(node, 1);
        return k =>
        {
            for (var row = 0; row < rows; row++)
            {
                var label = read(k.In(1), row);
                if (label < 0 || label >= classes)
                {
                    throw node.Invalid($"Received a label value of {label} which is outside the valid range of "
                        + $"[0, {classes}).  Label values: {string.Join(' ', TensorInts.Read(k.In(1)))}");
                }

                var logits = k.Input<T>(0).Slice(row * classes, classes);
                var back = k.Output<T>(1).Slice(row * classes, classes);
                var sum = SoftmaxRow.Exponentials(logits, back, out var top);
                k.Output<T>(0)[row] = VectorMath.Log(sum) - (logits[(int)label] - top);
                BinaryLoop.Run(back, sum, back, default(Math.RealDiv.Quotient<T>));
                back[(int)label] -= T.One;
            }
        };
    }
}

using System;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Nn;

/// <summary>Whether fewer than k predictions of a row are larger than that of its target.</summary>
/// <remarks>False where the target is no class, or a prediction that is met is not finite.</remarks>
internal sealed class InTopKV2 : Op<InTopKV2>
{
    public override OpDef Def { get; } = new OpDef("InTopKV2").Input("predictions: float").Input("targets: T")
        .Input("k: T").Output("precision: bool").Attr("T: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static Tensor Of(Operand predictions, Operand targets, Operand count, string? name = null) =>
        Apply([predictions, targets, count], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var (predictions, targets) = (c.WithRank(0, 2), c.WithRank(1, 1));
        if (c.IsRunning)
        {
            c.WithRank(2, 0);
        }

        return predictions[0] < 0 || targets[0] < 0 || predictions[0] == targets[0]
            ? [new(predictions[0] < 0 ? targets[0] : predictions[0])]
            : throw ShapeContext.Fail(
                $"Dimensions must be equal, but are {predictions[0]} and {targets[0]}",
                $"First dimension of predictions {predictions[0]} must match length of targets {targets[0]}");
    }

    private static Kernel Bind(Binding node)
    {
        var (rows, classes) = ((int)node.InputShapes[0][0], (int)node.InputShapes[0][1]);
        var (target, count) = (IndexReader.Of(node, 1), IndexReader.Of(node, 2));
        return k =>
        {
            for (var row = 0; row < rows; row++)
            {
                k.Output<bool>(0)[row] = IsIn(
                    k.Input<float>(0).Slice(row * classes, classes), target(k.In(1), row), count(k.In(2), 0));
            }
        };
    }

    private static bool IsIn(ReadOnlySpan<float> predictions, long target, long count)
    {
        if (target < 0 || target >= predictions.Length || !float.IsFinite(predictions[(int)target]))
        {
            return false;
        }

        var larger = 0;
        for (var i = 0; i < predictions.Length && larger <= count; i++)
        {
            if (!float.IsFinite(predictions[i]))
            {
                return false;
            }

            larger += predictions[i] > predictions[(int)target] ? 1 : 0;
        }

        return larger < count;
    }
}

using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Graphs that TensorFlow must not be asked about: a check in its code ends the process.</summary>
internal static class ProcessEnders
{
    /// <summary>What is wrong with a graph of that kind; null where it can be run.</summary>
    public static string? ReasonOf(Sketch sketch)
    {
        foreach (var step in sketch.Steps.OfType<SketchStep.Apply>().Where(s => IsSuspect(s.Op)))
        {
            TensorData?[] given = [.. step.Inputs.Select(i => Values.Of(sketch, i))];
            if (step.Op == "SplitV" && given[1] is { Shape.ndim: 0 })
            {
                return "sizes of SplitV that are a scalar, which only the run tells, end TensorFlow's process";
            }

            if (step.Op == "Transpose" && given[1] is { DType: TF_DataType.TF_INT32 or TF_DataType.TF_INT64 } order
                && Numbers.Of(order).Any(axis => axis < 0))
            {
                return "an order of axes counted from the back ends TensorFlow's process";
            }

            if (step.Op == "SoftmaxCrossEntropyWithLogits" && given[0]?.Shape != given[1]?.Shape
                && given.Any(x => x?.Count == 0))
            {
                return "cross entropies broadcast from or to no elements end TensorFlow's process";
            }

            if (IsScatter(step.Op) && Depth(given[step.Op == "ScatterNd" ? 0 : 1]) > Rank(step.Op, given))
            {
                return "paths of more indices than the output has axes end TensorFlow's process";
            }
        }

        return null;
    }

    private static bool IsSuspect(string op) => op is "SplitV" or "Transpose" or "SoftmaxCrossEntropyWithLogits"
        || IsScatter(op);

    private static bool IsScatter(string op) => op.Contains("Scatter", System.StringComparison.Ordinal);

    private static long Depth(TensorData? indices) => indices?.Shape.dims.LastOrDefault() ?? 0;

    private static long Rank(string op, TensorData?[] given) =>
        (op == "ScatterNd" ? given[2]?.Count : given[0]?.Shape.ndim) ?? long.MaxValue;
}

using System;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Graphs that TensorFlow must not be asked about: it would end the process, or not come to an end.</summary>
internal static class ProcessEnders
{
    private static readonly (string Reason, Func<string, bool> IsSuspect, Func<Call, bool> Is)[] All =
    [
        ("sizes of SplitV that are a scalar, which only the run tells, end TensorFlow's process",
            op => op == "SplitV", call => call.Given[1]?.Shape.ndim == 0),
        ("an order of axes counted from the back ends TensorFlow's process",
            op => op == "Transpose",
            call => call.Given[1] is { DType: TF_DataType.TF_INT32 or TF_DataType.TF_INT64 } order
                && Numbers.Of(order).Any(axis => axis < 0)),
        ("cross entropies broadcast from or to no elements end TensorFlow's process",
            op => op == "SoftmaxCrossEntropyWithLogits",
            call => call.Given[0]?.Shape != call.Given[1]?.Shape && call.Given.Any(x => x?.Count == 0)),
        ("zeta far below 0 is summed by TensorFlow term by term, for hours",
            op => op is "Polygamma" or "Digamma",
            call => (call.Op == "Polygamma" || call.HasGradient) && call.Given[^1] is { } x && x.DType.is_floating()
                && Numbers.Of(x).Any(v => v < -1e6)),
        ("paths of more indices than the output has axes end TensorFlow's process",
            op => op.Contains("Scatter", StringComparison.Ordinal), call => Depth(call) > Rank(call)),
    ];

    /// <summary>What is wrong with a graph of that kind; null where it can be run.</summary>
    public static string? ReasonOf(Sketch sketch) => sketch.Steps.OfType<SketchStep.Apply>()
        .SelectMany(step => All.Where(a => a.IsSuspect(step.Op)).Where(a => a.Is(new(
            step.Op, [.. step.Inputs.Select(i => Values.Of(sketch, i))], sketch.HasGradient))))
        .Select(a => a.Reason).FirstOrDefault();

    private static long Depth(Call call) =>
        call.Given[call.Op == "ScatterNd" ? 0 : 1]?.Shape.dims.LastOrDefault() ?? 0;

    private static long Rank(Call call) =>
        (call.Op == "ScatterNd" ? call.Given[2]?.Count : call.Given[0]?.Shape.ndim) ?? long.MaxValue;

    /// <summary>An op and the values that it gets, as far as our engine can tell them.</summary>
    private sealed record Call(string Op, TensorData?[] Given, bool HasGradient);
}

using System;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Disagreements that stay, each with its reason; docs/differences.md lists them.</summary>
internal static class KnownDifferences
{
    private static readonly (string Reason, Func<Sketch, string, bool> Is)[] All =
    [
        ("TensorFlow's kernels of two values of one shape do not look whether the shapes are the same, and read past "
            + "the end of the smaller one; we refuse",
            (sketch, text) => Last(sketch) is { } last && IsPair(last)
                && (text.Contains("only we refuse to build it") || text.Contains("TensorFlow: no error"))),
        ("TensorFlow's shape function takes an axis of SplitV that is not known for the last one",
            (_, text) => text.StartsWith("TensorFlow refuses to import it", StringComparison.Ordinal)
                && text.Contains("= SplitV[", StringComparison.Ordinal)),
        ("a vector of indices is one path for us; TensorFlow's ScatterNd takes each of them for one, and its shape "
            + "function a path, so that it refuses them both ways (so the gradient of GatherNd by a vector)",
            (sketch, text) => text.Contains("ScatterNd", StringComparison.Ordinal) && HasVectorOfIndices(sketch)),
        ("the gradient of a product along an axis named twice: TensorFlow sees while building that it cannot be",
            (sketch, text) => sketch.Ops.Contains("Prod")
                && text.Contains("_grad/Reshape_", StringComparison.Ordinal)),
        ("TensorFlow's shape function makes matrices of a wrong size of diagonals of an open length (-1 for it)",
            (sketch, text) => sketch.Ops.Contains("MatrixDiagV3")
                && text.StartsWith("TensorFlow refuses to import it", StringComparison.Ordinal)
                && !text.Contains("= MatrixDiagV3[", StringComparison.Ordinal)),
        ("sizes of 0 and another one of one label are refused; TensorFlow's Einsum takes a 0 for not yet known",
            (sketch, text) => sketch.Ops.Contains("Einsum")
                && text.Contains("we: InvalidArgumentError: Dimensions must be equal, but are 0 and")
                && text.Contains("TensorFlow: no error")),
        ("a counter of one word is refused; TensorFlow reads past its end",
            (_, text) => text.Contains("we: InvalidArgumentError: counter must be a vector with length at least 2")
                && text.Contains("TensorFlow: no error")),
        ("DenseBincount of a scalar counts it; TensorFlow's kernel makes no output of it",
            (_, text) => text.Contains("InternalError: Missing 0-th output", StringComparison.Ordinal)),
    ];

    /// <summary>The reason; null where the disagreement is not known.</summary>
    public static string? ReasonOf(Sketch sketch, string text) =>
        All.FirstOrDefault(k => k.Is(sketch, text)).Reason;

    private static bool HasVectorOfIndices(Sketch sketch) => sketch.Steps.OfType<SketchStep.Apply>().Any(s =>
        (s.Op == "ScatterNd" && Values.Of(sketch, s.Inputs[0])?.Shape.ndim == 1)
        || (s.Op == "GatherNd" && Values.Of(sketch, s.Inputs[1])?.Shape.ndim == 1));

    private static string? Last(Sketch sketch) => (sketch.Steps[^1] as SketchStep.Apply)?.Op;

    private static bool IsPair(string op)
    {
        var type = OpTable.Find(op).GetType();
        return op == "LeakyReluGrad"
            || (type.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(PairOp<>));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Tests.Golden;

/// <summary>How close a value must come to a recorded one (golden/ops/README.md, "Tolerance").</summary>
/// <param name="Ulps">Units of the last place of each float32 element; float64 gets 1e-13 of itself.</param>
/// <param name="OfLargest">Share of the largest finite element in float32.</param>
/// <param name="OfLargest64">Share of the largest finite element in float64.</param>
internal sealed record Closeness(int Ulps, double OfLargest, double OfLargest64)
{
    public static readonly Closeness Exact = new(0, 0, 0);
    public static readonly Closeness Function = new(4, 0, 0);
    public static readonly Closeness Digamma = new(30, 0, 0);
    public static readonly Closeness Selu = new(11, 0, 0);
    public static readonly Closeness Composite = new(0, 5e-6, 1e-13);
    public static readonly Closeness DigammaGradient = new(0, 5e-6, 1e-10);
    public static readonly Closeness Update = new(0, 2e-6, 1e-12);

    private const double Smallest = 1.1754943508222875e-38;
    private const double Smallest64 = 2.2250738585072014e-308;

    // Whatever is not named here and is float has no bound tighter than a composite's.
    private static readonly HashSet<string> Functions =
    [
        "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atan2", "Atanh", "Cos", "Cosh", "Elu", "Erf", "Erfc", "Exp", "Expm1",
        "Lgamma", "Log", "Log1p", "Pow", "Reciprocal", "Rsqrt", "Sigmoid", "Sin", "Sinh", "Softplus", "Softsign", "Tan",
        "Tanh", "Inv", "Erfinv", "Ndtri", "Xlogy", "Xdivy", "Xlog1py", "SquaredDifference",
    ];

    private static readonly HashSet<string> ExactOps =
    [
        "Abs", "Add", "AddV2", "All", "Any", "ArgMax", "ArgMin", "AsString", "BatchToSpaceND", "BroadcastArgs",
        "BroadcastGradientArgs", "BroadcastTo", "Cast", "Ceil", "ClipByValue", "Concat", "ConcatOffset", "ConcatV2",
        "Const", "DepthToSpace", "Diag", "DiagPart", "Div", "DynamicPartition", "DynamicStitch", "Empty", "Equal",
        "ExpandDims", "Fill", "Floor", "FloorDiv", "FloorMod", "Gather", "GatherNd", "GatherV2", "Greater",
        "GreaterEqual", "Identity", "IdentityN", "InTopK", "InTopKV2", "InvertPermutation", "IsFinite", "IsInf",
        "IsNan", "LeakyRelu", "Less", "LessEqual", "LogicalAnd", "LogicalNot", "LogicalOr", "MatrixBandPart",
        "MatrixDiag",
        "MatrixDiagPart", "Max", "MaxPool", "Maximum", "Min", "Minimum", "MirrorPad", "Mod", "Mul", "MulNoNan", "Neg",
        "NoOp", "NotEqual", "OneHot", "OnesLike", "Pack", "Pad", "PadV2", "Placeholder", "Range", "Rank", "RealDiv",
        "Relu", "Relu6", "Reshape", "Reverse", "ReverseSequence", "ReverseV2", "Rint", "Round", "Roll", "Select",
        "SelectV2", "Shape", "ShapeN", "Sign", "Size", "Slice", "SpaceToBatchND", "SpaceToDepth", "Split", "SplitV",
        "Sqrt", "Square", "Squeeze", "StopGradient", "StridedSlice", "Sub", "Tile", "TopK", "TopKV2", "Transpose",
        "TruncateDiv", "TruncateMod", "Unique", "Unpack", "Where", "ZerosLike",
    ];

    /// <summary>What the outputs of these op types are held to.</summary>
    public static Closeness Of(IReadOnlyCollection<string> types)
    {
        var inexact = types.Where(t => !ExactOps.Contains(t)).Distinct().ToList();
        return inexact switch
        {
            [] => Exact,
            ["Digamma"] => Digamma,
            ["Selu"] => Selu,
            [var only] when Functions.Contains(only) && types.All(t => t is "Const" || t == only) => Function,
            _ => types.Contains("Digamma") ? DigammaGradient : Composite,
        };
    }

    /// <summary>What gradients by these op types are held to.</summary>
    public static Closeness OfGradients(IReadOnlyCollection<string> types) =>
        types.Contains("Digamma") || types.Contains("Lgamma") ? DigammaGradient : Composite;

    /// <summary>Refuses a value that is not the recorded one.</summary>
    /// <param name="what">Whose value it is.</param>
    /// <param name="actual">The value.</param>
    /// <param name="recorded">The recorded value.</param>
    /// <param name="alone">Elements that may come out otherwise, by index.</param>
    /// <exception cref="SubnormalKept">It differs only where TensorFlow set a subnormal result to 0.</exception>
    /// <exception cref="Mismatch">Says where and by how much it differs.</exception>
    public void Check(
        string what, TensorData actual, JsonElement recorded, IReadOnlyDictionary<int, double>? alone = null)
    {
        var expected = JsonTensors.Read(recorded);
        if (actual.DType != expected.DType || actual.Shape != expected.Shape)
        {
            throw new Mismatch($"{what}: expected {expected.DType.as_numpy_name()} {expected.Shape}, "
                + $"received {actual.DType.as_numpy_name()} {actual.Shape}");
        }

        switch (actual.DType)
        {
            case TF_DataType.TF_STRING:
                CheckBytes(what, actual.Strings, expected.Strings);
                break;
            case TF_DataType.TF_FLOAT:
                CheckFloats(what, Wide(actual.Span<float>()), Wide(expected.Span<float>()), narrow: true, alone);
                break;
            case TF_DataType.TF_DOUBLE:
                CheckFloats(what, actual.Span<double>(), expected.Span<double>(), narrow: false, alone);
                break;
            default:
                CheckWhole(what, actual, expected);
                break;
        }
    }

    private static void CheckBytes(string what, byte[][] actual, byte[][] expected)
    {
        for (var i = 0; i < actual.Length; i++)
        {
            if (!actual[i].AsSpan().SequenceEqual(expected[i]))
            {
                throw new Mismatch($"{what}[{i}]: expected {Convert.ToHexString(expected[i])}, "
                    + $"received {Convert.ToHexString(actual[i])}");
            }
        }
    }

    private static void CheckWhole(string what, TensorData actual, TensorData expected)
    {
        if (!actual.Bytes.SequenceEqual(expected.Bytes))
        {
            throw new Mismatch($"{what}: expected {Formats.Golden.Describe(expected)}, "
                + $"received {Formats.Golden.Describe(actual)}");
        }
    }

    private void CheckFloats(
        string what, ReadOnlySpan<double> actual, ReadOnlySpan<double> expected, bool narrow,
        IReadOnlyDictionary<int, double>? alone)
    {
        var largest = 0.0;
        foreach (var value in expected)
        {
            largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
        }

        var slack = largest * (narrow ? OfLargest : OfLargest64);
        SubnormalKept? kept = null;
        for (var i = 0; i < actual.Length; i++)
        {
            if (Near(actual[i], expected[i], slack, narrow)
                || (alone is not null && alone.TryGetValue(i, out var other) && Near(actual[i], other, slack, narrow)))
            {
                continue;
            }

            if (expected[i] == 0 && actual[i] != 0 && Math.Abs(actual[i]) < (narrow ? Smallest : Smallest64))
            {
                kept ??= new SubnormalKept($"{what}[{i}]: expected 0, received {Text(actual[i], narrow)}");
                continue;
            }

            var off = (actual[i] - expected[i]) / (largest == 0 ? 1 : largest);
            throw new Mismatch($"{what}[{i}]: expected {Text(expected[i], narrow)}, received {Text(actual[i], narrow)} "
                + $"({off:0.0e0} of the largest)");
        }

        if (kept is not null)
        {
            throw kept;
        }
    }

    private bool Near(double actual, double expected, double slack, bool narrow)
    {
        if (!double.IsFinite(expected) || !double.IsFinite(actual))
        {
            return actual.Equals(expected);
        }

        var distance = Math.Abs(actual - expected);
        var own = Ulps == 0 ? 0
            : narrow ? Ulps * (MathF.BitIncrement(MathF.Abs((float)expected)) - (double)MathF.Abs((float)expected))
            : 1e-13 * Math.Abs(expected);
        return distance <= Math.Max(slack, own)
            && (distance > 0 || slack > 0 || double.IsNegative(actual) == double.IsNegative(expected));
    }

    private static string Text(double value, bool narrow) => narrow ? $"{(float)value:R}" : $"{value:R}";

    private static double[] Wide(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}

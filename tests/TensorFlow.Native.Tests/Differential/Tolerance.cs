using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>How close the two engines come on one op that both give the same inputs (golden/ops/README.md).</summary>
internal static class Tolerance
{
    private const double Smallest = 1.1754943508222875e-38;

    // Float results that have one right rounding, or none at all: everything else that is not a function sums up.
    private static readonly HashSet<string> Exact =
    [
        "Abs", "Add", "AddV2", "BroadcastTo", "Cast", "Ceil", "CheckNumerics", "ClipByValue", "ConcatV2", "Const",
        "Div", "DivNoNan", "DynamicStitch", "EnsureShape", "ExpandDims", "Fill", "Floor", "FloorDiv", "FloorMod",
        "GatherNd", "GatherV2", "Identity", "IdentityN", "LeakyRelu", "LeakyReluGrad", "Max", "Maximum", "Min",
        "Minimum",
        "MirrorPad", "Mul", "Neg", "OneHot", "OnesLike", "Pack", "Pad", "PadV2", "PlaceholderWithDefault",
        "PreventGradient", "RealDiv", "Relu", "ReluGrad", "Relu6", "Reshape", "ReverseV2", "Rint", "Round", "Select",
        "SelectV2", "Sign", "Slice", "Split", "SplitV", "Sqrt", "Square", "Squeeze", "StopGradient", "StridedSlice",
        "StridedSliceGrad", "Sub", "Tile", "Transpose", "Unpack", "ZerosLike", "BiasAdd", "RandomUniform", "Assign",
        "AssignAdd", "AssignSub", "RandomShuffle", "SquaredDifference", "StatelessRandomUniformV2", "StatelessShuffle",
        "Range",
    ];

    private static readonly HashSet<string> Functions =
    [
        "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atan2", "Atanh", "Cos", "Cosh", "Elu", "Erf", "Erfc", "Exp", "Expm1",
        "Lgamma", "Log", "Log1p", "Pow", "Reciprocal", "Rsqrt", "Sigmoid", "Sin", "Sinh", "Softplus", "Softsign", "Tan",
        "Tanh", "Inv", "Erfinv", "Ndtri", "Xlogy", "Xdivy", "Xlog1py", "RandomStandardNormal", "TruncatedNormal",
        "StatelessRandomNormalV2", "StatelessTruncatedNormalV2",
    ];

    /// <summary>Whether rounding leaves the op's float results open.</summary>
    public static bool IsExact(string op) => Exact.Contains(op);

    /// <summary>Says where and how two values differ by more than the op allows; null if they do not.</summary>
    public static string? Difference(string op, TensorData ours, TensorData theirs, IReadOnlyList<TensorData> inputs)
    {
        if (ours.DType != theirs.DType || ours.Shape != theirs.Shape)
        {
            return $"{ours.DType.as_numpy_name()} {ours.Shape}, TensorFlow "
                + $"{theirs.DType.as_numpy_name()} {theirs.Shape}";
        }

        if (ours.DType == TF_DataType.TF_STRING)
        {
            return ours.Strings.Zip(theirs.Strings).All(p => p.First.SequenceEqual(p.Second)) ? null : "other strings";
        }

        if (!ours.DType.is_floating() && !MayBeOpen(op))
        {
            return ours.Bytes.SequenceEqual(theirs.Bytes) ? null
                : First(Numbers.Of(ours), Numbers.Of(theirs), ours.DType, _ => 0) ?? "other bits";
        }

        double[] a = Numbers.Of(ours), b = Numbers.Of(theirs);
        var (relative, absolute) = Bounds(op, ours.DType, b, inputs);
        var isOpen = Open(op, inputs, ours.DType);
        return First(a, b, ours.DType, i => isOpen(i)
            ? double.PositiveInfinity
            : op == "Erfinv" ? (absolute * Math.Exp(b[i] * b[i])) + (relative * Math.Abs(b[i]))
            : Math.Max(absolute, relative * Math.Abs(b[i])));
    }

    /// <summary>The first element that is farther off than its bound; null if none is.</summary>
    public static string? First(double[] ours, double[] theirs, TF_DataType type, Func<int, double> bound)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            if (!Near(ours[i], theirs[i], type, bound(i)))
            {
                return $"[{i}] {ours[i]:R}, TensorFlow {theirs[i]:R}";
            }
        }

        return null;
    }

    private static bool Near(double a, double b, TF_DataType type, double bound)
    {
        if (a.Equals(b) || (a == 0 && b == 0))
        {
            return true; // a zero's sign is compared where it decides something: 1/x, atan2
        }

        // TensorFlow takes subnormal numbers as 0 (docs/differences.md)
        var least = type == TF_DataType.TF_DOUBLE ? 2.2250738585072014e-308 : Smallest;
        return double.IsPositiveInfinity(bound) || (type.is_floating() && (Math.Abs(a - b) <= bound
            || (Math.Abs(a) <= least && Math.Abs(b) <= least)));
    }

    /// <summary>Whether there are inputs for which <see cref="IsOpen"/> is true.</summary>
    public static bool MayBeOpen(string op) => op is "Cast" or "Polygamma" or "SigmoidGrad" or "SegmentMin"
        or "SegmentMax" or "UnsortedSegmentMin" or "UnsortedSegmentMax" or "TopKV2" or "Qr" or "Prod"
        or "Cumprod" or "UnsortedSegmentProd";

    /// <summary>Whether some element may come out anyhow (docs/differences.md).</summary>
    public static bool IsOpen(string op, IReadOnlyList<TensorData> inputs, TensorData output) =>
        Enumerable.Range(0, output.Count).Any(i => Open(op, inputs, output.DType)(i));

    // a cast of a float that the integer type cannot hold, and values beyond a function's domain
    private static Func<int, bool> Open(string op, IReadOnlyList<TensorData> inputs, TF_DataType type)
    {
        if (op == "Cast" && inputs[0].DType.is_floating())
        {
            var source = Numbers.Of(inputs[0]);
            return i => !Fits(source[i], type);
        }

        var isBeyond = op switch
        {
            // in float32 TensorFlow's factorials overflow, or its zeta is 0, at high orders
            "Polygamma" => Numbers.Of(inputs[1]).Any(x => x <= 0)
                || (type == TF_DataType.TF_FLOAT && Numbers.Of(inputs[0]).Any(n => n > 15)),
            "SigmoidGrad" => Numbers.Of(inputs[0]).Any(y => Math.Abs(y) > 1e15), // no sigmoid: y·(1 - y) overflows
            "SegmentMin" or "SegmentMax" or "UnsortedSegmentMin" or "UnsortedSegmentMax" or "TopKV2" =>
                Numbers.Of(inputs[0]).Any(double.IsNaN),
            // a product that overflows on the way, or not, by its order
            "Prod" or "Cumprod" or "UnsortedSegmentProd" => type.is_floating() && Numbers.Of(inputs[0])
                .Where(double.IsFinite).Sum(v => Math.Log10(Math.Max(1, Math.Abs(v))))
                > (type == TF_DataType.TF_DOUBLE ? 308 : 38),
            "Qr" => Columns.AreNearlyDependent(inputs[0]),
            _ => false,
        };
        return _ => isBeyond;
    }

    private static bool Fits(double value, TF_DataType type) => type.is_floating() || type == TF_DataType.TF_BOOL
        || (!double.IsNaN(value) && type switch
        {
            TF_DataType.TF_INT8 => value is > -129 and < 128,
            TF_DataType.TF_INT16 => value is > -32769 and < 32768,
            TF_DataType.TF_INT32 => value is > -2147483649.0 and < 2147483648.0,
            TF_DataType.TF_INT64 => value is >= -9223372036854775808.0 and < 9223372036854775808.0,
            TF_DataType.TF_UINT8 => value is > -1 and < 256,
            TF_DataType.TF_UINT16 => value is > -1 and < 65536,
            TF_DataType.TF_UINT32 => value is > -1 and < 4294967296.0,
            _ => value is > -1 and < 18446744073709551616.0,
        });

    private static (double Relative, double Absolute) Bounds(
        string op, TF_DataType type, double[] values, IReadOnlyList<TensorData> inputs)
    {
        if (!type.is_floating() || IsExact(op))
        {
            return (0, 0);
        }

        var isDouble = type == TF_DataType.TF_DOUBLE;

        // TensorFlow takes elu as exp(x) - 1 and erfinv by the normal law at (x + 1) / 2: off by a rounding of 1 near
        // 0; lgamma is so near its roots
        return Functions.Contains(op)
            ? (isDouble ? 1e-13 : 4 * Math.Pow(2, -23),
                op is not ("Elu" or "Erfinv" or "Lgamma") ? 0 : isDouble ? 1e-15 : Math.Pow(2, -23))
            : (0, (isDouble ? 1e-13 : 5e-6) * (op == "Qr" ? 10 : 1) * Math.Max(Largest(values), Terms(op, inputs)));
    }

    // what is added up: its size bounds the rounding where terms cancel
    private static double Terms(string op, IReadOnlyList<TensorData> inputs)
    {
        double[] largest = [.. inputs.Where(i => i.DType.is_floating()).Select(i => Largest(Numbers.Of(i)))];
        return largest.Length == 0 ? 0
            : op is "MatMul" or "BatchMatMul" or "BatchMatMulV2" or "Einsum" ? largest[0] * largest[^1]
            : op is "Prod" or "Cumprod" ? 0
            : op.EndsWith("Grad", StringComparison.Ordinal) && op != "BiasAddGrad" && op != "MirrorPadGrad"
                ? largest.Aggregate((x, y) => x * Math.Max(1, y))
            : largest.Max();
    }

    /// <summary>The largest finite size; 0 where there is none.</summary>
    public static double Largest(double[] values) =>
        values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
}

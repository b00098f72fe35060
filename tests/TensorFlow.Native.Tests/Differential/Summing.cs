using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that add up, multiply or compare many elements.</summary>
internal static class Summing
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("MatMul", MatMul), new("BatchMatMulV2", w => BatchMatMul(w, "BatchMatMulV2")),
        new("BatchMatMul", w => BatchMatMul(w, "BatchMatMul")),
        new("Cumsum", w => Scan(w, "Cumsum")), new("Cumprod", w => Scan(w, "Cumprod")),
        new("BiasAddGrad", BiasAddGrad), new("L2Loss", w => w.Op("L2Loss", [w.Any(Elementwise.TypeOf(w, "L2Loss"))])),
    ];

    public static void Reduction(SketchWriter w, string op)
    {
        var x = w.Any(Elementwise.TypeOf(w, op));
        long[] axes = [.. Enumerable.Range(0, x.Rank).Where(_ => w.Choices.Chance(0.5))
            .Select(i => (long)(w.Choices.Chance(0.3) ? i - x.Rank : i))];
        w.Op(op, [x, w.Ints(w.IntType(), axes)], ("keep_dims", w.Choices.Chance(0.4)));
    }

    private static void MatMul(SketchWriter w)
    {
        var type = Generators.TypeOf("MatMul", w.Choices);
        var (m, k, n) = (w.Choices.Size(), w.Choices.Size(), w.Choices.Size());
        var (a, b) = (w.Choices.Chance(0.3), w.Choices.Chance(0.3));
        w.Op(
            "MatMul", [w.Like(type, a ? [k, m] : [m, k]), w.Like(type, b ? [n, k] : [k, n])],
            ("transpose_a", a), ("transpose_b", b));
    }

    private static void BatchMatMul(SketchWriter w, string op)
    {
        var type = Generators.TypeOf(op, w.Choices);
        var (m, k, n) = (w.Choices.Size(), w.Choices.Size(), w.Choices.Size());
        var batch = w.Choices.Shape(0, 2);
        w.Op(
            op,
            [
                w.Like(type, [.. batch, m, k]),
                w.Like(type, [.. op == "BatchMatMul" ? batch : w.Choices.Broadcastable(batch), k, n]),
            ]);
    }

    private static void Scan(SketchWriter w, string op)
    {
        var x = w.Any(Generators.TypeOf(op, w.Choices), leastRank: 1);
        w.Op(
            op, [x, w.Int(w.Choices.Int(-x.Rank, x.Rank - 1))],
            ("exclusive", w.Choices.Chance(0.3)), ("reverse", w.Choices.Chance(0.3)));
    }

    private static void BiasAddGrad(SketchWriter w) => w.Op(
        "BiasAddGrad", [w.Any(Generators.TypeOf("BiasAddGrad", w.Choices), leastRank: 2)],
        ("data_format", w.Choices.Chance(0.3) ? "NCHW" : "NHWC"));
}

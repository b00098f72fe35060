using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that read their inputs as classes, places, segments or diagonals.</summary>
internal static class Structured
{
    private static readonly TF_DataType[] Floats = [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];

    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("SoftmaxCrossEntropyWithLogits", CrossEntropy), new("SparseSoftmaxCrossEntropyWithLogits", SparseEntropy),
        new("TopKV2", TopK), new("InTopKV2", InTopK), new("MatrixBandPart", Band), new("ScatterNd", ScatterNd),
        .. ((string[])["TensorScatterUpdate", "TensorScatterAdd", "TensorScatterSub"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => TensorScatter(w, name))),
        .. ((string[])["SegmentSum", "SegmentMean", "SegmentMax", "SegmentMin"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => Segment(w, name))),
        .. ((string[])["UnsortedSegmentMax", "UnsortedSegmentMin", "UnsortedSegmentProd"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => Unsorted(w, name))),
        new("DenseBincount", Bincount), new("LinSpace", LinSpace), new("Diag", Diag), new("DiagPart", DiagPart),
        new("MatrixDiagV3", MatrixDiag), new("MatrixDiagPartV3", MatrixDiagPart),
        new("MatrixSetDiagV3", MatrixSetDiag),
    ];

    private static void CrossEntropy(SketchWriter w)
    {
        var type = w.Choices.Of(Floats);
        long[] shape = [w.Choices.Int(1, 4), w.Choices.Int(1, 4)];
        w.Op("SoftmaxCrossEntropyWithLogits", [w.Like(type, shape), w.Like(type, shape)]);
    }

    private static void SparseEntropy(SketchWriter w)
    {
        long[] shape = [w.Choices.Int(1, 4), w.Choices.Int(1, 4)];
        var labels = w.Choices.Ints(w.IntType(), shape[..1], 0, (int)shape[1] - 1);
        w.Op("SparseSoftmaxCrossEntropyWithLogits", [w.Like(w.Choices.Of(Floats), shape), w.Constant(labels)]);
    }

    private static void TopK(SketchWriter w)
    {
        var x = w.Any(Generators.TypeOf("TopKV2", w.Choices), leastRank: 1);
        w.Op("TopKV2", [x, w.Int(w.Choices.Int(0, (int)x.Dims[^1]))]);
    }

    private static void InTopK(SketchWriter w)
    {
        long[] shape = [w.Choices.Int(1, 4), w.Choices.Int(1, 4)];
        var type = w.IntType();
        w.Op(
            "InTopKV2",
            [
                w.Like(TF_DataType.TF_FLOAT, shape),
                w.Constant(w.Choices.Ints(type, shape[..1], 0, (int)shape[1] - 1)),
                w.Ints(type, [w.Choices.Int(1, 3)], []),
            ]);
    }

    private static void Band(SketchWriter w)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 2);
        var type = w.IntType();
        w.Op(
            "MatrixBandPart",
            [
                x, w.Ints(type, [w.Choices.Int(-1, (int)x.Dims[^2])], []),
                w.Ints(type, [w.Choices.Int(-1, (int)x.Dims[^1])], []),
            ]);
    }

    private static void ScatterNd(SketchWriter w)
    {
        var type = w.IntType();
        long[] shape = [w.Choices.Int(1, 4), .. w.Choices.Shape(0, 2)];
        var count = w.Choices.Int(1, 3);
        w.Op(
            "ScatterNd",
            [
                w.Constant(w.Choices.Ints(type, [count, 1], 0, (int)shape[0] - 1)),
                w.Like(w.Choices.Of(Floats), [count, .. shape[1..]]), w.Ints(type, shape),
            ]);
    }

    // each place once: with several the order of updates would decide
    private static void TensorScatter(SketchWriter w, string op)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 1);
        var count = w.Choices.Int(0, (int)x.Dims[0]);
        var places = Enumerable.Range(0, count).Select(i => (long)i).ToArray();
        w.Op(op, [x, w.Ints(w.IntType(), places, [count, 1]), w.Like(x.Type, [count, .. x.Dims[1..]])]);
    }

    private static void Segment(SketchWriter w, string op)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 1);
        var ids = new long[x.Dims[0]];
        for (var i = 1; i < ids.Length; i++)
        {
            ids[i] = ids[i - 1] + w.Choices.Int(0, 2);
        }

        w.Op(op, [x, w.Ints(w.IntType(), ids)]);
    }

    private static void Unsorted(SketchWriter w, string op)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 1);
        var segments = w.Choices.Int(1, 4);
        var ids = w.Choices.Ints(w.IntType(), x.Dims[..w.Choices.Int(1, x.Rank)], -1, segments - 1);
        w.Op(op, [x, w.Constant(ids), w.Int(segments)]);
    }

    private static void Bincount(SketchWriter w)
    {
        var type = w.IntType();
        var shape = w.Choices.Shape(1, 2);
        var input = w.Choices.Ints(type, shape, 0, 5);
        w.Op(
            "DenseBincount",
            [
                w.Feed(input), w.Ints(type, [w.Choices.Int(0, 6)], []),
                w.Like(w.Choices.Of(Floats), w.Choices.Chance(0.5) ? [0] : shape),
            ],
            ("binary_output", w.Choices.Chance(0.3)));
    }

    private static void LinSpace(SketchWriter w)
    {
        var type = w.Choices.Of(Floats);
        w.Op("LinSpace", [w.Like(type, []), w.Like(type, []), w.Int(w.Choices.Int(1, 6))]);
    }

    private static void Diag(SketchWriter w) => w.Op("Diag", [w.Any(w.Choices.Of(Floats), leastRank: 1, mostRank: 2)]);

    private static void DiagPart(SketchWriter w)
    {
        var half = w.Choices.Shape(1, 2);
        w.Op("DiagPart", [w.Like(w.Choices.Of(Floats), [.. half, .. half])]);
    }

    private static void MatrixDiag(SketchWriter w)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 1, mostRank: 3);
        w.Op(
            "MatrixDiagV3", [x, w.Int(w.Choices.Int(-2, 2)), w.Int(-1), w.Int(-1), w.Like(x.Type, [])], Align(w));
    }

    private static void MatrixDiagPart(SketchWriter w)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 2);
        w.Op("MatrixDiagPartV3", [x, w.Int(w.Choices.Int(-1, 1)), w.Like(x.Type, [])], Align(w));
    }

    private static void MatrixSetDiag(SketchWriter w)
    {
        var x = w.Any(w.Choices.Of(Floats), leastRank: 2);
        long[] diagonal = [.. x.Dims[..^2], System.Math.Min(x.Dims[^1], x.Dims[^2])];
        w.Op("MatrixSetDiagV3", [x, w.Like(x.Type, diagonal), w.Int(0)], Align(w));
    }

    private static (string, AttrValue) Align(SketchWriter w) =>
        ("align", w.Choices.Of(["LEFT_RIGHT", "RIGHT_LEFT", "LEFT_LEFT", "RIGHT_RIGHT"]));
}

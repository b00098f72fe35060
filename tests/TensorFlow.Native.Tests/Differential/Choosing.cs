using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that choose elements by conditions or by index.</summary>
internal static class Choosing
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("Select", Select), new("SelectV2", SelectV2), new("Where", Where), new("GatherV2", GatherV2),
        new("OneHot", OneHot), new("ListDiff", ListDiff), new("UnsortedSegmentSum", UnsortedSegmentSum),
        new("ArgMax", w => Arg(w, "ArgMax")), new("ArgMin", w => Arg(w, "ArgMin")),
        new("GatherNd", GatherNd), new("ClipByValue", ClipByValue),
    ];

    private static TF_DataType Type(SketchWriter w) => w.Choices.Of(Generators.Moved);

    private static void Select(SketchWriter w)
    {
        var t = w.Any(Type(w));
        var e = w.Like(t.Type, t.Dims);
        long[] shape = w.Choices.Chance(0.3) ? [] : t.Rank > 0 && w.Choices.Chance(0.3) ? [t.Dims[0]] : t.Dims;
        w.Op("Select", [w.Like(TF_DataType.TF_BOOL, shape), t, e]);
    }

    private static void SelectV2(SketchWriter w)
    {
        var t = w.Any(Type(w));
        var e = w.Like(t.Type, w.Choices.Broadcastable(t.Dims));
        w.Op("SelectV2", [w.Like(TF_DataType.TF_BOOL, w.Choices.Broadcastable(t.Dims)), t, e]);
    }

    private static void Where(SketchWriter w) => w.Op(
        "Where", [w.Any(w.Choices.Of([TF_DataType.TF_BOOL, TF_DataType.TF_FLOAT, TF_DataType.TF_INT32]), 1)]);

    private static void GatherV2(SketchWriter w)
    {
        var x = w.Any(Type(w), leastRank: 1);
        var batch = x.Rank > 1 && w.Choices.Chance(0.2) ? 1 : 0;
        var axis = w.Choices.Int(batch, x.Rank - 1);
        if (x.Dims[axis] == 0)
        {
            return;
        }

        long[] shape = [.. x.Dims[..batch], .. w.Choices.Shape(0, 2)];
        var last = (int)x.Dims[axis] - (w.Choices.Chance(0.95) ? 1 : 0);
        var indices = w.Choices.Ints(w.IntType(), shape, 0, last);
        w.Op(
            "GatherV2",
            [x, w.Choices.Chance(0.5) ? w.Constant(indices) : w.Feed(indices), w.Int(axis)], ("batch_dims", batch));
    }

    private static void GatherNd(SketchWriter w)
    {
        var x = w.Any(Type(w), leastRank: 1);
        var depth = w.Choices.Int(0, x.Rank);
        if (x.Shape.size > 0)
        {
            var most = (int)x.Dims.Take(depth).DefaultIfEmpty(1).Min() - 1;
            var indices = w.Choices.Ints(w.IntType(), [.. w.Choices.Shape(0, 2), depth], 0, most);
            w.Op("GatherNd", [x, w.Constant(indices)]);
        }
    }

    private static void OneHot(SketchWriter w)
    {
        var shape = w.Choices.Shape(0, 3);
        var type = w.Choices.Of(Generators.Moved[..^1]);
        w.Op(
            "OneHot",
            [
                w.Feed(w.Choices.Ints(w.IntType(), shape, -1, 4)), w.Int(w.Choices.Int(0, 4)), w.Like(type, []),
                w.Like(type, []),
            ],
            ("axis", w.Choices.Int(-1, shape.Length)));
    }

    private static void ListDiff(SketchWriter w)
    {
        TF_DataType type = w.IntType();
        w.Op(
            "ListDiff",
            [
                w.Feed(w.Choices.Ints(type, [w.Choices.Int(0, 6)], -2, 4)),
                w.Feed(w.Choices.Ints(type, [w.Choices.Int(0, 4)], -2, 4)),
            ],
            ("out_idx", w.IntType()));
    }

    private static void UnsortedSegmentSum(SketchWriter w)
    {
        var x = w.Any(Generators.TypeOf("UnsortedSegmentSum", w.Choices), leastRank: 1);
        var segments = w.Choices.Int(1, 4);
        var ids = w.Choices.Ints(w.IntType(), x.Dims[..w.Choices.Int(1, x.Rank)], -1, segments - 1);
        w.Op("UnsortedSegmentSum", [x, w.Constant(ids), w.Int(segments)]);
    }

    private static void Arg(SketchWriter w, string op)
    {
        var x = w.Any(Elementwise.TypeOf(w, op), leastRank: 1);
        if (x.Shape.size > 0)
        {
            w.Op(op, [x, w.Int(w.Choices.Int(-x.Rank, x.Rank - 1))], ("output_type", w.IntType()));
        }
    }

    private static void ClipByValue(SketchWriter w)
    {
        var x = w.Any(Elementwise.TypeOf(w, "ClipByValue"));
        long[] shape = w.Choices.Chance(0.5) ? [] : x.Dims;
        w.Op("ClipByValue", [x, w.Like(x.Type, shape), w.Like(x.Type, shape)]);
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that put values together or take them apart.</summary>
internal static class Joining
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("ConcatV2", ConcatV2), new("ConcatOffset", ConcatOffset), new("Pack", Pack), new("Unpack", Unpack),
        new("Split", Split), new("SplitV", SplitV), new("DynamicStitch", DynamicStitch),
    ];

    private static TF_DataType Type(SketchWriter w) => w.Choices.Of(Generators.Moved);

    private static void ConcatV2(SketchWriter w)
    {
        var x = w.Any(Type(w), leastRank: 1);
        var axis = w.Choices.Int(0, x.Rank - 1);
        var parts = new List<SketchValue> { x };
        for (var more = w.Choices.Int(1, 3); more > 0; more--)
        {
            parts.Add(w.Like(x.Type, [.. x.Dims.Select((d, i) => i == axis ? w.Choices.Size() : d)]));
        }

        w.Op("ConcatV2", [.. parts, w.Int(Signed(w, axis, x.Rank))]);
    }

    private static void ConcatOffset(SketchWriter w)
    {
        var shape = w.Choices.Shape(1);
        var axis = w.Choices.Int(0, shape.Length - 1);
        var other = shape.Select((d, i) => i == axis ? w.Choices.Size() : d).ToArray();
        w.Op(
            "ConcatOffset",
            [w.Int(axis), w.Ints(TF_DataType.TF_INT32, shape), w.Ints(TF_DataType.TF_INT32, other)]);
    }

    private static void Pack(SketchWriter w)
    {
        var x = w.Any(Type(w), mostRank: 3);
        var parts = new List<SketchValue> { x };
        for (var more = w.Choices.Int(0, 3); more > 0; more--)
        {
            parts.Add(w.Like(x.Type, x.Dims));
        }

        w.Op("Pack", [.. parts], ("axis", Signed(w, w.Choices.Int(0, x.Rank), x.Rank + 1)));
    }

    private static void Unpack(SketchWriter w)
    {
        var x = w.Any(Type(w), leastRank: 1);
        var axis = w.Choices.Int(0, x.Rank - 1);
        if (x.Dims[axis] is > 0 and < 8)
        {
            w.Op("Unpack", [x], ("num", x.Dims[axis]), ("axis", Signed(w, axis, x.Rank)));
        }
    }

    private static void Split(SketchWriter w)
    {
        var count = w.Choices.Int(1, 3);
        var shape = w.Choices.Shape(1);
        var axis = w.Choices.Int(0, shape.Length - 1);
        shape[axis] = count * w.Choices.Int(0, 2);
        w.Op(
            "Split", [w.Int(Signed(w, axis, shape.Length)), w.Like(Type(w), shape)], ("num_split", count));
    }

    private static void SplitV(SketchWriter w)
    {
        var shape = w.Choices.Shape(1);
        var axis = w.Choices.Int(0, shape.Length - 1);
        long[] sizes = [.. Enumerable.Range(0, w.Choices.Int(1, 3)).Select(_ => (long)w.Choices.Int(0, 2))];
        shape[axis] = sizes.Sum();
        var asked = sizes.ToArray();
        if (w.Choices.Chance(0.3))
        {
            asked[w.Choices.Int(0, asked.Length - 1)] = -1;
        }

        w.Op(
            "SplitV",
            [w.Like(Type(w), shape), w.Ints(w.IntType(), asked), w.Int(Signed(w, axis, shape.Length))],
            ("num_split", sizes.Length));
    }

    private static void DynamicStitch(SketchWriter w)
    {
        var count = w.Choices.Int(1, 6);
        var inner = w.Choices.Shape(0, 2);
        var places = Enumerable.Range(0, count).Select(i => (long)i).ToArray();
        var first = w.Choices.Int(0, count);
        var type = Type(w);
        w.Op(
            "DynamicStitch",
            [
                w.Ints(TF_DataType.TF_INT32, places[..first]), w.Ints(TF_DataType.TF_INT32, places[first..]),
                w.Like(type, [first, .. inner]), w.Like(type, [count - first, .. inner]),
            ]);
    }

    private static long Signed(SketchWriter w, int axis, int rank) => w.Choices.Chance(0.3) ? axis - rank : axis;
}

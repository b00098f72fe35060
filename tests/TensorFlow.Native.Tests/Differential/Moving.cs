using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that take parts of a value or put its elements elsewhere.</summary>
internal static class Moving
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("Slice", Slice), new("StridedSlice", StridedSlice), new("StridedSliceGrad", StridedSliceGrad),
        new("Transpose", Transpose), new("InvertPermutation", InvertPermutation), new("ReverseV2", ReverseV2),
        new("Tile", Tile), new("Pad", w => Pad(w, "Pad")), new("PadV2", PadV2),
        new("MirrorPad", MirrorPad), new("MirrorPadGrad", MirrorPadGrad),
    ];

    private static TF_DataType Type(SketchWriter w) => w.Choices.Of(Generators.Moved);

    private static void Slice(SketchWriter w)
    {
        var x = w.Any(Type(w));
        long[] begin = [.. x.Dims.Select(d => (long)w.Choices.Int(0, (int)d))];
        long[] size = [.. x.Dims.Zip(begin, (d, b) => w.Choices.Chance(0.3) ? -1 : w.Choices.Int(0, (int)(d - b)))];
        var type = w.IntType();
        w.Op("Slice", [x, w.Ints(type, begin), w.Ints(type, size)]);
    }

    private static void StridedSlice(SketchWriter w)
    {
        var x = w.Any(Type(w), leastRank: 1);
        var (begin, end, strides, masks) = Spec(w, x.Dims);
        var type = w.IntType();
        w.Op("StridedSlice", [x, w.Ints(type, begin), w.Ints(type, end), w.Ints(type, strides)], masks);
    }

    // without masks that change the rank, so that the size of the gradient is easily told
    private static void StridedSliceGrad(SketchWriter w)
    {
        var shape = w.Choices.Shape(1);
        int[] begin = [.. shape.Select(d => w.Choices.Int(0, (int)d))];
        int[] step = [.. shape.Select(_ => w.Choices.Int(1, 2))];
        long[] parts = [.. shape.Select((d, i) => (d - begin[i] + step[i] - 1) / step[i])];
        var type = w.IntType();
        w.Op(
            "StridedSliceGrad",
            [
                w.Ints(type, shape), w.Ints(type, [.. begin.Select(b => (long)b)]), w.Ints(type, shape),
                w.Ints(type, [.. step.Select(s => (long)s)]), w.Like(Type(w), parts),
            ]);
    }

    private static (long[] Begin, long[] End, long[] Strides, (string, AttrValue)[] Masks) Spec(
        SketchWriter w, long[] shape)
    {
        var count = w.Choices.Int(1, shape.Length);
        long[] begin = new long[count], end = new long[count], strides = new long[count];
        int beginMask = 0, endMask = 0, shrink = 0, added = 0;
        for (var i = 0; i < count; i++)
        {
            var size = (int)shape[i];
            (begin[i], end[i]) = (w.Choices.Int(-size - 1, size), w.Choices.Int(-size - 1, size + 1));
            strides[i] = w.Choices.Of([1, 1, 1, 2, -1, -2]);
            beginMask |= w.Choices.Chance(0.3) ? 1 << i : 0;
            endMask |= w.Choices.Chance(0.3) ? 1 << i : 0;
            added |= w.Choices.Chance(0.07) ? 1 << i : 0;
            if (size > 0 && w.Choices.Chance(0.2))
            {
                shrink |= 1 << i;
                (begin[i], strides[i]) = (w.Choices.Int(-size, size - 1), 1);
                end[i] = begin[i] + 1;
                beginMask &= ~(1 << i);
            }
        }

        var ellipsis = w.Choices.Chance(0.1) ? 1 << w.Choices.Int(0, count - 1) : 0;
        return (begin, end, strides,
        [
            ("begin_mask", beginMask), ("end_mask", endMask), ("shrink_axis_mask", shrink), ("new_axis_mask", added),
            ("ellipsis_mask", ellipsis),
        ]);
    }

    private static void Transpose(SketchWriter w)
    {
        var x = w.Any(Type(w));
        w.Op("Transpose", [x, w.Ints(w.IntType(), Permutation(w, x.Rank))]);
    }

    private static void InvertPermutation(SketchWriter w) =>
        w.Op("InvertPermutation", [w.Ints(w.IntType(), Permutation(w, w.Choices.Int(0, 6)))]);

    private static long[] Permutation(SketchWriter w, int count)
    {
        var order = Enumerable.Range(0, count).Select(i => (long)i).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var k = w.Choices.Int(0, i);
            (order[i], order[k]) = (order[k], order[i]);
        }

        return order;
    }

    private static void ReverseV2(SketchWriter w)
    {
        var x = w.Any(Type(w));
        long[] axes = [.. Enumerable.Range(0, x.Rank).Where(_ => w.Choices.Chance(0.5))
            .Select(i => (long)(w.Choices.Chance(0.3) ? i - x.Rank : i))];
        w.Op("ReverseV2", [x, w.Ints(w.IntType(), axes)]);
    }

    private static void Tile(SketchWriter w)
    {
        var x = w.Any(Type(w));
        w.Op("Tile", [x, w.Ints(w.IntType(), [.. x.Dims.Select(_ => (long)w.Choices.Int(0, 3))])]);
    }

    private static void Pad(SketchWriter w, string op)
    {
        var x = w.Any(Type(w));
        w.Op(op, [x, Paddings(w, x.Rank)]);
    }

    private static void PadV2(SketchWriter w)
    {
        var x = w.Any(Type(w));
        w.Op("PadV2", [x, Paddings(w, x.Rank), w.Like(x.Type, [])]);
    }

    private static SketchValue Paddings(SketchWriter w, int rank, System.Func<int, int>? most = null) => w.Ints(
        w.IntType(), [.. Enumerable.Range(0, 2 * rank).Select(i => (long)w.Choices.Int(0, most?.Invoke(i / 2) ?? 2))],
        [rank, 2]);

    private static void MirrorPad(SketchWriter w)
    {
        var x = w.Any(Type(w));
        var isReflect = w.Choices.Chance(0.5);
        var paddings = Paddings(
            w, x.Rank, d => System.Math.Max(0, System.Math.Min(2, (int)x.Dims[d] - (isReflect ? 1 : 0))));
        w.Op("MirrorPad", [x, paddings], ("mode", isReflect ? "REFLECT" : "SYMMETRIC"));
    }

    private static void MirrorPadGrad(SketchWriter w)
    {
        var isReflect = w.Choices.Chance(0.5);
        long[] inner = [.. Enumerable.Range(0, w.Choices.Int(1, 3)).Select(_ => (long)w.Choices.Int(3, 5))];
        long[] pads = [.. inner.SelectMany(_ => new[] { (long)w.Choices.Int(0, 2), w.Choices.Int(0, 2) })];
        long[] outer = [.. inner.Select((d, i) => d + pads[2 * i] + pads[(2 * i) + 1])];
        var x = w.Like(Generators.TypeOf("MirrorPadGrad", w.Choices), outer);
        w.Op(
            "MirrorPadGrad", [x, w.Ints(w.IntType(), pads, [inner.Length, 2])],
            ("mode", isReflect ? "REFLECT" : "SYMMETRIC"));
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops about shapes: what a value's is, the same elements in another, new values of one.</summary>
internal static class Shaping
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("Shape", w => w.Op("Shape", [w.Any(Type(w))], ("out_type", w.IntType()))),
        new("Size", w => w.Op("Size", [w.Any(Type(w))], ("out_type", w.IntType()))),
        new("Rank", w => w.Op("Rank", [w.Any(Type(w))])),
        new("ShapeN", ShapeN),
        new("Reshape", Reshape),
        new("ExpandDims", ExpandDims),
        new("Squeeze", Squeeze),
        new("EnsureShape", EnsureShape),
        new("Identity", w => w.Op("Identity", [w.Any(Type(w))])),
        new("IdentityN", w => w.Op("IdentityN", [w.Any(Type(w)), w.Any(Type(w))])),
        new("StopGradient", w => w.Op("StopGradient", [w.Any(Type(w))])),
        new("PreventGradient", w => w.Op("PreventGradient", [w.Any(Type(w))])),
        new("ZerosLike", w => w.Op("ZerosLike", [w.Any(Type(w))])),
        new("OnesLike", w => w.Op("OnesLike", [w.Any(Elementwise.TypeOf(w, "OnesLike"))])),
        new("PlaceholderWithDefault", WithDefault),
        new("Fill", Fill),
        new("Range", Range),
        new("BroadcastTo", BroadcastTo),
        new("BroadcastArgs", w => Two(w, "BroadcastArgs")),
        new("BroadcastGradientArgs", w => Two(w, "BroadcastGradientArgs")),
    ];

    private static TF_DataType Type(SketchWriter w) => w.Choices.Of(Generators.Moved);

    private static void ShapeN(SketchWriter w)
    {
        var type = Type(w);
        w.Op("ShapeN", [w.Any(type), w.Any(type)], ("out_type", w.IntType()));
    }

    private static void Reshape(SketchWriter w)
    {
        var x = w.Any(Type(w));
        var left = x.Shape.size;
        var dims = new List<long>();
        for (var d = 2; d <= 5 && left > 1; d++)
        {
            while (left % d == 0 && w.Choices.Chance(0.5))
            {
                dims.Add(d);
                left /= d;
            }
        }

        dims.Insert(w.Choices.Int(0, dims.Count), x.Shape.size > 0 && w.Choices.Chance(0.4) ? -1 : left);
        w.Op("Reshape", [x, w.Ints(w.IntType(), [.. dims])]);
    }

    private static void ExpandDims(SketchWriter w)
    {
        var x = w.Any(Type(w), mostRank: 3);
        w.Op("ExpandDims", [x, w.Int(w.Choices.Int(-x.Rank - 1, x.Rank))]);
    }

    private static void Squeeze(SketchWriter w)
    {
        var dims = w.Choices.Shape().Select(d => w.Choices.Chance(0.5) ? 1 : d).ToArray();
        var x = w.Like(Type(w), dims);
        int[] ones = [.. Enumerable.Range(0, x.Rank).Where(i => x.Dims[i] == 1 && w.Choices.Chance(0.7))];
        w.Op("Squeeze", [x], ("squeeze_dims", w.Choices.Chance(0.4)
            ? System.Array.Empty<int>()
            : [.. ones.Select(i => w.Choices.Chance(0.3) ? i - x.Rank : i)]));
    }

    private static void EnsureShape(SketchWriter w)
    {
        var x = w.Any(Type(w));
        long[] dims = [.. x.Dims.Select(d => w.Choices.Chance(0.3) ? -1 : w.Choices.Chance(0.03) ? d + 1 : d)];
        w.Op("EnsureShape", [x], ("shape", new Shape(dims)));
    }

    private static void WithDefault(SketchWriter w)
    {
        var x = w.Any(Type(w));
        w.Op("PlaceholderWithDefault", [x], ("shape", w.Choices.Declared(x.Dims)));
    }

    private static void Fill(SketchWriter w) =>
        w.Op("Fill", [w.Ints(w.IntType(), w.Choices.Shape()), w.Like(Type(w), [])]);

    private static void Range(SketchWriter w)
    {
        var type = w.Choices.Of(
            [TF_DataType.TF_INT32, TF_DataType.TF_INT64, TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE]);
        var (start, step) = (w.Choices.Int(-5, 5), w.Choices.Int(1, 3));
        var limit = start + (step * w.Choices.Int(0, 6)) + w.Choices.Int(0, 1);
        var isDown = w.Choices.Chance(0.3);
        double[] numbers = isDown ? [limit, start, -step] : [start, limit, step];
        w.Op("Range", [.. numbers.Select(n => w.Constant(Scalar(type, n)))]);
    }

    private static TensorData Scalar(TF_DataType type, double value) => type switch
    {
        TF_DataType.TF_INT32 => TensorData.Scalar((int)value),
        TF_DataType.TF_INT64 => TensorData.Scalar((long)value),
        TF_DataType.TF_FLOAT => TensorData.Scalar((float)value),
        _ => TensorData.Scalar(value),
    };

    private static void BroadcastTo(SketchWriter w)
    {
        var shape = w.Choices.Shape();
        var x = w.Like(Type(w), w.Choices.Broadcastable(shape));
        w.Op("BroadcastTo", [x, w.Ints(w.IntType(), shape)]);
    }

    private static void Two(SketchWriter w, string op)
    {
        var shape = w.Choices.Shape();
        var type = w.IntType();
        w.Op(op, [w.Ints(type, shape), w.Ints(type, w.Choices.Broadcastable(shape))]);
    }
}

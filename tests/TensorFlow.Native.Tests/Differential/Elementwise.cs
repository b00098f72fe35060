using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops on elements that stand at the same place.</summary>
internal static class Elementwise
{
    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("LeakyRelu", w => Unary(w, "LeakyRelu", ("alpha", w.Choices.Of([0.2f, 0f, 0.7f])))),
        new("LeakyReluGrad", w => Pair(w, "LeakyReluGrad", ("alpha", w.Choices.Of([0.2f, 0f, 0.7f])))),
        new("Softmax", w => AlongLast(w, "Softmax")),
        new("LogSoftmax", w => AlongLast(w, "LogSoftmax")),
        new("Cast", Cast),
        new("AddN", AddN),
        new("BiasAdd", BiasAdd),
        new("CheckNumerics", w => Unary(w, "CheckNumerics", ("message", "not finite"))),
    ];

    public static void Unary(SketchWriter w, string op, params (string, AttrValue)[] attrs) =>
        w.Op(op, [w.Any(TypeOf(w, op))], attrs);

    public static void Binary(SketchWriter w, string op)
    {
        var x = w.Any(TypeOf(w, op));
        var y = w.Like(x.Type, w.Choices.Broadcastable(x.Dims));
        w.Op(op, w.Choices.Chance(0.5) ? [x, y] : [y, x]);
    }

    public static void Pair(SketchWriter w, string op, params (string, AttrValue)[] attrs)
    {
        var x = w.Any(TypeOf(w, op));
        w.Op(op, [x, w.Like(x.Type, x.Dims)], attrs);
    }

    /// <summary>A type for the first input.</summary>
    public static TF_DataType TypeOf(SketchWriter w, string op)
    {
        var input = OpTable.Find(op).Def.Inputs[0];
        return input.TypeAttr is null ? input.Type : Generators.TypeOf(op, w.Choices, input.TypeAttr);
    }

    private static void AlongLast(SketchWriter w, string op) => w.Op(op, [w.Any(TypeOf(w, op), leastRank: 1)]);

    private static void Cast(SketchWriter w)
    {
        var x = w.Any(w.Choices.Of(Generators.Moved[..^1]));
        w.Op("Cast", [x], ("DstT", w.Choices.Of(Generators.Moved[..^1])));
    }

    private static void AddN(SketchWriter w)
    {
        var x = w.Any(Generators.TypeOf("AddN", w.Choices));
        var all = new List<SketchValue> { x };
        for (var more = w.Choices.Int(0, 3); more > 0; more--)
        {
            all.Add(w.Like(x.Type, x.Dims));
        }

        w.Op("AddN", [.. all]);
    }

    private static void BiasAdd(SketchWriter w)
    {
        var x = w.Any(Generators.TypeOf("BiasAdd", w.Choices), leastRank: 2);
        var isFirst = w.Choices.Chance(0.3);
        w.Op(
            "BiasAdd", [x, w.Like(x.Type, [isFirst ? x.Dims[1] : x.Dims[^1]])],
            ("data_format", isFirst ? "NCHW" : "NHWC"));
    }
}

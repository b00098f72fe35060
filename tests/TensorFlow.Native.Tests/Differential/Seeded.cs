using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that draw from a stream which is an input: a key and a counter.</summary>
internal static class Seeded
{
    private static readonly TF_DataType[] Floats = [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];

    private static readonly TF_DataType[] Integers =
        [TF_DataType.TF_INT32, TF_DataType.TF_INT64, TF_DataType.TF_UINT32, TF_DataType.TF_UINT64];

    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("StatelessRandomGetAlg", w => w.Op("StatelessRandomGetAlg", [])),
        new("StatelessRandomGetKeyCounter", w => w.Op(
            "StatelessRandomGetKeyCounter", [w.Constant(w.Choices.Ints(w.IntType(), [2], -1000, 1000))])),
        .. ((string[])["StatelessRandomUniformV2", "StatelessRandomNormalV2", "StatelessTruncatedNormalV2"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => OfShape(w, name, Floats))),
        new("StatelessRandomUniformFullIntV2", w => OfShape(w, "StatelessRandomUniformFullIntV2", Integers)),
        new("StatelessRandomUniformIntV2", UniformInt),
        new("StatelessShuffle", w => w.Op(
            "StatelessShuffle", [w.Any(w.Choices.Of(Generators.Moved)), .. Stream(w)])),
    ];

    private static SketchValue[] Stream(SketchWriter w) =>
    [
        Words(w, 1), Words(w, 2), w.Int(w.Choices.Chance(0.5) ? 1 : 3),
    ];

    private static SketchValue Words(SketchWriter w, int count)
    {
        var words = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = (ulong)(w.Choices.Int(0, int.MaxValue - 1) * (w.Choices.Chance(0.5) ? 1L : 4_000_000_000L));
        }

        return w.Constant(TensorData.From<ulong>(words, new Shape(count)));
    }

    private static void OfShape(SketchWriter w, string op, TF_DataType[] types) => w.Op(
        op, [w.Ints(w.IntType(), w.Choices.Shape()), .. Stream(w)], ("dtype", w.Choices.Of(types)));

    private static void UniformInt(SketchWriter w)
    {
        var type = w.Choices.Of(Integers);
        w.Op(
            "StatelessRandomUniformIntV2",
            [w.Ints(w.IntType(), w.Choices.Shape()), .. Stream(w), w.Like(type, []), w.Like(type, [])]);
    }
}

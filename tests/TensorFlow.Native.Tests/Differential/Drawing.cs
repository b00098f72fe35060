using System.Collections.Generic;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops that draw random numbers, always from given seeds.</summary>
internal static class Drawing
{
    private static readonly TF_DataType[] Floats = [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];

    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        new("RandomUniform", w => OfShape(w, "RandomUniform")),
        new("RandomStandardNormal", w => OfShape(w, "RandomStandardNormal")),
        new("TruncatedNormal", w => OfShape(w, "TruncatedNormal")),
        new("RandomUniformInt", RandomUniformInt), new("RandomShuffle", RandomShuffle), new("Multinomial", Multinomial),
    ];

    private static (string, AttrValue) Seed(SketchWriter w, string name) => (name, w.Choices.Int(1, 1000));

    private static void OfShape(SketchWriter w, string op) => w.Op(
        op, [w.Ints(w.IntType(), w.Choices.Shape())], ("dtype", w.Choices.Of(Floats)), Seed(w, "seed"),
        Seed(w, "seed2"));

    private static void RandomUniformInt(SketchWriter w)
    {
        var type = w.IntType();
        var low = w.Choices.Int(-5, 5);
        w.Op(
            "RandomUniformInt",
            [
                w.Ints(TF_DataType.TF_INT32, w.Choices.Shape()), w.Ints(type, [low], []),
                w.Ints(type, [low + w.Choices.Int(1, 9)], []),
            ],
            Seed(w, "seed"), Seed(w, "seed2"));
    }

    private static void RandomShuffle(SketchWriter w) =>
        w.Op("RandomShuffle", [w.Any(w.Choices.Of(Generators.Moved))], Seed(w, "seed"), Seed(w, "seed2"));

    private static void Multinomial(SketchWriter w)
    {
        var type = w.Choices.Of(Floats);
        w.Op(
            "Multinomial",
            [
                w.Constant(w.Choices.Value(type, [w.Choices.Int(1, 3), w.Choices.Int(1, 4)], isTame: true)),
                w.Int(w.Choices.Int(0, 5)),
            ],
            ("output_dtype", w.IntType()), Seed(w, "seed"), Seed(w, "seed2"));
    }
}

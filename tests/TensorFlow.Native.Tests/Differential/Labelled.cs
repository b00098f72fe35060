using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Sums over labelled axes, and matrices taken apart.</summary>
internal static class Labelled
{
    public static IEnumerable<KeyValuePair<string, Generator>> All => [new("Einsum", Einsum), new("Qr", Qr)];

    // each label has one size; one in ten is there twice in an operand, which takes its diagonal
    private static void Einsum(SketchWriter w)
    {
        var type = w.Choices.Of([TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE, TF_DataType.TF_INT32]);
        var sizes = "abcde".ToDictionary(label => label, _ => w.Choices.Size());
        var hidden = w.Choices.Chance(0.3) ? w.Choices.Shape(1, 2) : null;
        var operands = Enumerable.Range(0, w.Choices.Int(1, 2)).Select(_ => Labels(w, mayRepeat: true)).ToArray();
        var output = new string([.. Labels(w, mayRepeat: false).Where(l => operands.Any(o => o.Contains(l)))]);
        var dots = hidden is null ? "" : "...";
        w.Op(
            "Einsum",
            [.. operands.Select(o => w.Like(
                type, [.. hidden is null ? [] : w.Choices.Broadcastable(hidden), .. o.Select(l => sizes[l])]))],
            ("equation", $"{string.Join(',', operands.Select(o => dots + o))}->{dots}{output}"));
    }

    private static string Labels(SketchWriter w, bool mayRepeat)
    {
        var labels = new List<char>("abcde");
        var chosen = new List<char>();
        for (var count = w.Choices.Int(0, 3); count > 0; count--)
        {
            var label = w.Choices.Of(labels);
            chosen.Add(label);
            if (!mayRepeat || w.Choices.Chance(0.9))
            {
                labels.Remove(label);
            }
        }

        return new([.. chosen]);
    }

    private static void Qr(SketchWriter w) => w.Op(
        "Qr", [w.Any(w.Choices.Of([TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE]), leastRank: 2)],
        ("full_matrices", w.Choices.Chance(0.4)));
}

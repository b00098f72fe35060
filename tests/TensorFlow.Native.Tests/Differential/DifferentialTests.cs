using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Random graphs give the same on both engines; scripts/DifferentialStudy tries very many.</summary>
[NeedsTensorFlow]
internal sealed class DifferentialTests
{
    private const int Graphs = 500;

    // why these have no generator; a new op without one is to be named here with its reason, or better be given one
    private static readonly Dictionary<string, string> WithoutGenerator = new()
    {
        ["Const"] = "every sketch has some",
        ["Placeholder"] = "every sketch has some",
        ["VariableV2"] = "made by the generators of what changes it",
        ["VarHandleOp"] = "made by the generators of what changes it",
        ["NoOp"] = "computes nothing",
    };

    [Test]
    public void Random_graphs_give_the_same_on_both_engines()
    {
        var kinds = new Dictionary<VerdictKind, int>();
        var sketches = Gen.Sized(size => Gen.Choose(1, 2 + (size / 12)).SelectMany(
            ops => Gen.Choose(0, int.MaxValue - 1).Select(seed => SketchWriter.Random(seed, ops))));
        var law = Prop.ForAll(Arb.From(sketches, SketchShrinking.Smaller), sketch =>
        {
            var verdict = Judge.Of(sketch);
            kinds[verdict.Kind] = kinds.GetValueOrDefault(verdict.Kind) + 1;
            Assert.That(verdict.Kind, Is.Not.EqualTo(VerdictKind.Disagree), verdict.Text);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Graphs).WithReplay(20_261_127, 1), law);
        TestContext.Out.WriteLine(string.Join(", ", kinds.Select(k => $"{k.Key}: {k.Value}")));
        Assert.That(kinds[VerdictKind.Agree], Is.GreaterThan(Graphs / 2));
        Assert.That(kinds[VerdictKind.BothRefuse], Is.Positive);
    }

    [Test]
    public void Every_op_has_a_generator_or_a_reason()
    {
        var without = OpTable.All.Select(o => o.Def.Name).Except(Generators.Ops).ToArray();
        Assert.That(without.Except(WithoutGenerator.Keys), Is.Empty, "give these a generator, or a reason");
        Assert.That(WithoutGenerator.Keys.Except(without), Is.Empty, "these have a generator, or are no ops");
    }

    [Test]
    public void A_disagreement_shrinks_to_a_small_graph()
    {
        var sketch = new Sketch()
            .Feed<float>([1, 2], new(2)).Feed<float>([3, 5.25f], new(2), new(-1)).Op("AddV2", "0 1").Op("Exp", "2")
            .Op("Neg", "0").Gradient();
        var small = SketchShrinking.Shrink(sketch, s => s.Ops.Contains("Exp"));
        Assert.That(small.ToString(), Is.EqualTo(
            """
            new Sketch()
                .Feed<Single>([4f, 7f], new(2)) // 0
                .Op("Exp", "0") // 1
            """));
    }

    [Test]
    public void A_wrong_value_would_be_found()
    {
        var one = TensorData.From<float>([1, 2], new Shape(2));
        var other = TensorData.From<float>([1, 2.00001f], new Shape(2));
        Assert.That(Tolerance.Difference("Mul", other, one, [one]), Does.Contain("[1] 2.00001"));
        Assert.That(Tolerance.Difference("Exp", other, one, [one]), Does.Contain("[1] 2.00001"));
        var near = TensorData.From<float>([1, 2.000005f], new Shape(2));
        Assert.That(Tolerance.Difference("Sum", near, one, [one]), Is.Null);
        Assert.That(Tolerance.Difference("Sum", other, one.WithShape(new Shape(1, 2)), [one]), Does.Contain("(1, 2)"));
    }
}

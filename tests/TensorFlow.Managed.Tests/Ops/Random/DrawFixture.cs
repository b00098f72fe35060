using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

/// <summary>An op that draws floats of one distribution: moments, a bound, sizes that are refused.</summary>
internal abstract class DrawFixture<TOp> : OpFixture<TOp>
    where TOp : DrawOp<TOp>, new()
{
    protected override IEnumerable<OpSample> Samples => [Sample(3, 17), Sample(0, 3)];

    /// <summary>The distribution's mean, its standard deviation, and what no draw of 40,000 reaches.</summary>
    protected abstract (double Mean, double Deviation, double Bound) Moments { get; }

    [Test]
    public void Mean_and_deviation_are_those_of_the_distribution()
    {
        var values = Values.Of<double>(DrawOp<TOp>.Of(new[] { 40000 }, TF_DataType.TF_DOUBLE, 7));
        var mean = values.Average();
        Assert.That(mean, Is.EqualTo(Moments.Mean).Within(0.02));
        Assert.That(
            System.Math.Sqrt(values.Average(v => (v - mean) * (v - mean))),
            Is.EqualTo(Moments.Deviation).Within(0.02));
        Assert.That(values.Max(System.Math.Abs), Is.LessThan(Moments.Bound));
    }

    [Test]
    public void Negative_sizes_are_refused() => Assert.That(
        () => DrawOp<TOp>.Of(new[] { -1 }, TF_DataType.TF_FLOAT, 7),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Dimension -1 must be >= 0"));

    [Test]
    public void Sizes_past_all_memory_are_refused() => Assert.That(
        () => DrawOp<TOp>.Of(new[] { 1L << 62 }, TF_DataType.TF_FLOAT, 7), Throws.InstanceOf<OpError>());

    private static OpSample Sample(params int[] sizes) => new(Draw.Ints(sizes))
    {
        Attrs = new() { ["dtype"] = TF_DataType.TF_FLOAT, ["seed"] = 1, ["seed2"] = 2 },
        Types = [TF_DataType.TF_FLOAT],
    };
}

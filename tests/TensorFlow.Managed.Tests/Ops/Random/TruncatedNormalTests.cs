using System.Collections.Generic;
using NUnit.Framework;
using System.Linq;

namespace Tensorflow.Tests.Ops.Random;

using Drawn = Tensorflow.Ops.Random.TruncatedNormal;

internal sealed class TruncatedNormalTests : OpFixture<Drawn>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Ints(3, 17))
        {
            Attrs = new() { ["dtype"] = TF_DataType.TF_FLOAT, ["seed"] = 1, ["seed2"] = 2 },
            Types = [TF_DataType.TF_FLOAT],
        },
        new(Draw.Ints(0, 3))
        {
            Attrs = new() { ["dtype"] = TF_DataType.TF_FLOAT, ["seed"] = 1, ["seed2"] = 2 },
            Types = [TF_DataType.TF_FLOAT],
        },
    ];

    [Test]
    public void Mean_and_deviation_are_those_of_the_distribution()
    {
        var values = Values.Of<double>(Drawn.Of(new[] { 40000 }, TF_DataType.TF_DOUBLE, 7));
        var mean = values.Average();
        Assert.That(mean, Is.EqualTo(0).Within(0.02));
        Assert.That(System.Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), Is.EqualTo(0.8796).Within(0.02));
        Assert.That(values.Max(System.Math.Abs), Is.LessThan(2));
    }

    [Test]
    public void Negative_sizes_are_refused() => Assert.That(
        () => Drawn.Of(new[] { -1 }, TF_DataType.TF_FLOAT, 7),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Dimension -1 must be >= 0"));

    [Test]
    public void Sizes_past_all_memory_are_refused() => Assert.That(
        () => Drawn.Of(new[] { 1L << 62 }, TF_DataType.TF_FLOAT, 7), Throws.InstanceOf<OpError>());
}

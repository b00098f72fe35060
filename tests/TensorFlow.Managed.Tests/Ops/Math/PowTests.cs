using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class PowTests() : BinaryFixture<Pow>(0.4, 2.4)
{
    [Test]
    public void Integers_wrap_and_refuse_negative_exponents()
    {
        Assert.That(Values.Of<int>(Pow.Of(new[] { 3, -2, 2, 7 }, new[] { 4, 3, 32, 0 })),
            Is.EqualTo(new[] { 81, -8, 0, 1 }));
        Assert.That(
            () => Pow.Of(new[] { 2 }, -1),
            Throws.TypeOf<InvalidArgumentError>()
                .With.Message.StartsWith("Integers to negative integer powers are not allowed"));
    }

    [Test]
    public void Any_number_to_the_power_of_0_is_1() => Assert.That(
        Values.Of<double>(Pow.Of(new[] { 0.0, double.NaN, double.NegativeInfinity }, 0.0)),
        Is.EqualTo(new[] { 1.0, 1.0, 1.0 }));
}

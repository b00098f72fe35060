using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class CheckNumericsTests : OpFixture<CheckNumerics>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 2)) { Attrs = new() { ["message"] = "m" } },
        new(Draw.Uniform(-2, 2, 0)) { Attrs = new() { ["message"] = "m" } },
    ];

    [TestCase(float.NaN, 1f, "m : Tensor had NaN values")]
    [TestCase(1f, float.PositiveInfinity, "m : Tensor had Inf values")]
    [TestCase(float.NegativeInfinity, float.NaN, "m : Tensor had Inf and NaN values")]
    public void What_is_no_number_is_refused(float a, float b, string message) => Assert.That(
        () => CheckNumerics.Of(new[] { a, b }, "m"),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(message));
}

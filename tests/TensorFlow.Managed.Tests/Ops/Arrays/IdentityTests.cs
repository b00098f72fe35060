using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class IdentityTests : OpFixture<Identity>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 17)),
        new(Draw.Uniform(-2, 2)),
        new(Draw.Uniform(-2, 2, 0, 3)),
    ];

    [Test]
    public void Strings_are_passed_on() => Assert.That(
        Identity.Of(new[] { "a", "b" }).Data!.Strings, Is.EqualTo(new[] { "a"u8.ToArray(), "b"u8.ToArray() }));
}

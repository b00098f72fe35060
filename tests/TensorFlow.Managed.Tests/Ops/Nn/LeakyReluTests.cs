using System;
using NUnit.Framework;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class LeakyReluTests() : UnaryFixture<LeakyRelu>(0.2, 2, bothSigns: true)
{
    [Test]
    public void Scales_only_the_negative_side() => Assert.That(
        Values.Of<float>(LeakyRelu.Of(new[] { 3f, -2f, 0f, float.NaN }, alpha: 0.5f)),
        Is.EqualTo(new[] { 3f, -1f, 0f, float.NaN }));

    [Test]
    public void Every_slope_has_the_bits_of_the_choice(
        [Values(0.2f, 1f, 1e-30f, 1e-40f, 0f, -0.5f, 1.5f, float.NaN)] float alpha)
    {
        float[] x =
        [
            0f, -0f, 1f, -1f, 3e-45f, -3e-45f, 1e-38f, -1e-38f, float.MaxValue, float.MinValue, float.PositiveInfinity,
            float.NegativeInfinity, float.NaN, 0.3f, -0.3f, 7f, -7f,
        ];
        var y = Values.Of<float>(LeakyRelu.Of(x, alpha));
        for (var i = 0; i < x.Length; i++)
        {
            var expected = x[i] > 0 ? x[i] : alpha * x[i];
            Assert.That(Bits(y[i]), Is.EqualTo(Bits(expected)), $"{x[i]:R}");
        }

        // of two values that are no numbers either is passed on
        static int Bits(float value) => float.IsNaN(value) ? -1 : BitConverter.SingleToInt32Bits(value);
    }
}

internal sealed class LeakyReluGradTests() : PairFixture<LeakyReluGrad>((-1, 1), (0.1, 2));

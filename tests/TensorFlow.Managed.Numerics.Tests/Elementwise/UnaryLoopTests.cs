using System;
using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

internal sealed class UnaryLoopTests
{
    [TestCaseSource(typeof(Samples), nameof(Samples.Lengths))]
    public void Unary_float_equals_the_scalar_form_in_place_and_out_of_place(int length)
    {
        var x = Samples.Floats(length);
        var y = new float[length];
        UnaryLoop.Run(x, y, default(Parabola<float>));
        Assert.That(y, Is.EqualTo(Array.ConvertAll(x, default(Parabola<float>).Invoke)));
        UnaryLoop.Run(x, x, default(Parabola<float>));
        Assert.That(x, Is.EqualTo(y));
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.Lengths))]
    public void Unary_double_equals_the_scalar_form_in_place_and_out_of_place(int length)
    {
        var x = Samples.Doubles(length);
        var y = new double[length];
        UnaryLoop.Run(x, y, default(Parabola<double>));
        Assert.That(y, Is.EqualTo(Array.ConvertAll(x, default(Parabola<double>).Invoke)));
        UnaryLoop.Run(x, x, default(Parabola<double>));
        Assert.That(x, Is.EqualTo(y));
    }

    [Test]
    public void A_type_without_vectors_takes_the_scalar_form()
    {
        var x = Array.ConvertAll(Samples.Floats(21), value => (Half)value);
        var y = new Half[21];
        UnaryLoop.Run(x, y, default(HalfNegation));
        Assert.That(y, Is.EqualTo(Array.ConvertAll(x, value => -value)));
    }

    [Test]
    public void Nothing_beside_the_output_is_written([Values(1, 5, 15, 16, 17, 33)] int length)
    {
        var y = new float[length + 40];
        y.AsSpan().Fill(7);
        UnaryLoop.Run(Samples.Floats(length), y.AsSpan(20, length), default(Parabola<float>));
        Assert.That(y.AsSpan(0, 20).IndexOfAnyExcept(7f), Is.EqualTo(-1));
        Assert.That(y.AsSpan(20 + length).IndexOfAnyExcept(7f), Is.EqualTo(-1));
    }

    [Test]
    public void Different_lengths_are_refused() =>
        Assert.That(
            () => UnaryLoop.Run(new float[3], new float[4], default(Parabola<float>)),
            Throws.ArgumentException.With.Message.Contains("Received: 4"));

    private readonly struct HalfNegation : IUnary<Half>
    {
        public Half Invoke(Half x) => -x;

        public Vector512<Half> Invoke(Vector512<Half> x) =>
            throw new InvalidOperationException("no vectors of Half");
    }
}

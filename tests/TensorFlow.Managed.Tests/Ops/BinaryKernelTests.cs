using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops;

/// <summary>One element beside one is computed without a loop, to the bits of loops.</summary>
internal sealed class BinaryKernelTests
{
    private static readonly float[] Values =
    [
        0f, -0f, 1f, -1f, 0.1f, 3.7f, -2.5e-41f, 1e38f, -3e38f, float.Epsilon,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> Formulas = new()
    {
        ["add"] = (x, y) => x + y,
        ["sub"] = (x, y) => x - y,
        ["mul"] = (x, y) => x * y,
        ["div"] = (x, y) => x / y,
        ["squared_difference"] = (x, y) => tf.squared_difference(x, y),
        ["maximum"] = (x, y) => tf.maximum(x, y),
        ["minimum"] = (x, y) => tf.minimum(x, y),
        ["pow"] = (x, y) => tf.pow(x, y),
        ["floormod"] = (x, y) => tf.floormod(x, y),
        ["atan2"] = (x, y) => tf.atan2(x, y),
    };

    private static IEnumerable<string> Names => Formulas.Keys;

    [TestCaseSource(nameof(Names))]
    public void One_element_has_the_bits_of_many(string name)
    {
        var of = Formulas[name];
        foreach (var x in Values)
        {
            var many = Bits(of(tf.constant(Enumerable.Repeat(x, Values.Length).ToArray()), tf.constant(Values)));
            var ones = Values.Select(y => Bits(of(tf.constant(x), tf.constant(new[,] { { y } }))).Single());
            var others = Values.Select(y => Bits(of(tf.constant(new[] { x }), tf.constant(new[,] { { y } }))).Single());
            Assert.That(ones, Is.EqualTo(many), $"{x}");
            Assert.That(others, Is.EqualTo(many), $"{x}");
        }
    }

    [Test]
    public void The_shape_is_that_of_a_broadcast() => Assert.That(
        (tf.constant(new[] { 1f }) * tf.constant(new[,,] { { { 2f } } })).shape, Is.EqualTo(new Shape(1, 1, 1)));

    // all NaNs are one
    private static int[] Bits(Tensor tensor) =>
        [.. tensor.numpy().ToArray<float>().Select(v => float.IsNaN(v) ? -1 : BitConverter.SingleToInt32Bits(v))];
}

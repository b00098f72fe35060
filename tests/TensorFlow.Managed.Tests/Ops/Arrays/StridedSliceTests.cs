using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class StridedSliceTests : OpFixture<StridedSlice>
{
    protected override IEnumerable<OpSample> Samples =>
    [
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(1), Draw.Ints(3), Draw.Ints(1)),
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(-1, 0), Draw.Ints(0, -9), Draw.Ints(-1, 2))
        {
            Attrs = new() { ["end_mask"] = 3 },
        },
        new(Draw.Uniform(-2, 2, 3, 4), Draw.Ints(0, 2), Draw.Ints(0, 3), Draw.Ints(1, 1))
        {
            Attrs = new() { ["ellipsis_mask"] = 1, ["shrink_axis_mask"] = 2 },
        },
        new(Draw.Uniform(-2, 2, 2, 3), Draw.Ints(0, 0, 1), Draw.Ints(0, 0, 9), Draw.Ints(1, 1, 1))
        {
            Attrs = new() { ["new_axis_mask"] = 2, ["begin_mask"] = 1, ["end_mask"] = 1 },
        },
        new(Draw.Uniform(-2, 2, 3), Draw.Ints(2), Draw.Ints(1), Draw.Ints(1)),
    ];

    [Test]
    public void Every_subscript_of_a_vector_is_pythons()
    {
        var x = new Tensor(TensorData.From<int>([0, 1, 2, 3, 4], new Shape(5)));
        foreach (var (start, stop, step) in Bounds())
        {
            var expected = new List<int>();
            var (low, high) = step > 0 ? (0, 5) : (-1, 4);
            var from = System.Math.Clamp(start < 0 ? start + 5 : start, low, high);
            var to = System.Math.Clamp(stop < 0 ? stop + 5 : stop, low, high);
            for (var i = from; step > 0 ? i < to : i > to; i += step)
            {
                expected.Add(i);
            }

            var part = StridedSlice.Of(x, new[] { start }, new[] { stop }, new[] { step });
            Assert.That(Values.Of<int>(part), Is.EqualTo(expected), $"{start}:{stop}:{step}");
        }
    }

    [Test]
    public void Indices_outside_are_refused() => Assert.That(
        () => new Tensor(TensorData.From<double>([1, 2], new Shape(2)))[5],
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("slice index 5 of dimension 0 out of bounds."));

    [Test]
    public void A_step_of_nothing_is_refused() => Assert.That(
        () => StridedSlice.Of(new float[2], new[] { 0 }, new[] { 1 }, new[] { 0 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("strides[0] must be non-zero"));

    [Test]
    public void Subscripts_of_csharp_and_python_agree()
    {
        var x = new Tensor(Draw.Uniform(0, 1, 4, 5));
        Assert.That(Values.Of<double>(x[1..3, ^1]), Is.EqualTo(Values.Of<double>(x["1:3", "-1"])));
        Assert.That(x["...", "newaxis"].shape, Is.EqualTo(new Shape(4, 5, 1)));
    }

    private static IEnumerable<(int Start, int Stop, int Step)> Bounds()
    {
        for (var start = -7; start <= 7; start++)
        {
            for (var stop = -7; stop <= 7; stop++)
            {
                foreach (var step in new[] { -3, -1, 1, 2, 9 })
                {
                    yield return (start, stop, step);
                }
            }
        }
    }
}

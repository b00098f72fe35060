using NUnit.Framework;
using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class EqualTests() : BinaryFixture<Equal>(-2, 2)
{
    [Test]
    public void Compares_strings_and_bools()
    {
        Assert.That(
            Values.Of<bool>(Equal.Of(new[] { "a", "b" }, "b")), Is.EqualTo(new[] { false, true }));
        Assert.That(
            Values.Of<bool>(Equal.Of(new[] { true, false }, true)), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Shapes_that_do_not_fit_give_one_answer_where_asked()
    {
        var attrs = new Attrs { ["incompatible_shape_error"] = false };
        var answer = Eager(attrs, [Draw.Uniform(0, 1, 2), Draw.Uniform(0, 1, 3)])[0];
        Assert.That((answer.Shape, answer.Span<bool>()[0]), Is.EqualTo((Shape.Scalar, false)));
    }
}

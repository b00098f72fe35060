using NUnit.Framework;
using Tensorflow.Ops.Math;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SegmentMeanTests
{
    [Test]
    public void Rows_of_one_id_are_one() => Assert.That(
        Values.Of<float>(SegmentMean.Of(new[,] { { 1f, 8f }, { 3f, 4f }, { 5f, 6f } }, new[] { 0, 0, 2 })),
        Is.EqualTo(new[] { 2f, 6f, 0f, 0f, 5f, 6f }));

    [Test]
    public void Ids_out_of_order_are_refused() => Assert.That(
        () => SegmentMean.Of(new[] { 1f, 2f, 3f }, new[] { 1, 0, 1 }),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("segment ids are not increasing"));

    [Test]
    public void Gradient_goes_back_to_the_rows()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, new Shape(3));
        var y = SegmentMean.Of(x, new[] { 0, 0, 1 });
        var dx = tf.gradients(y * tf.constant(new[] { 2f, 5f }), x)[0];
        Assert.That(
            tf.Session(graph).run(dx!, (x, new[] { 1f, 3f, 4f })).ToArray<float>(),
            Is.EqualTo(new[] { 1f, 1f, 5f }));
    }
}

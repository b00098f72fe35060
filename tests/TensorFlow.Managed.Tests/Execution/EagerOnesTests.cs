using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution;

/// <summary>Ones that are kept are those that nodes work out, for each shape and type.</summary>
internal sealed class EagerOnesTests
{
    [Test]
    public void Are_those_of_a_function()
    {
        Shape[] shapes = [Shape.Scalar, new(1), new(3, 2), new(16, 1), new(0, 4), new(40, 50)];
        TF_DataType[] types = [tf.float32, tf.float64, tf.int32, tf.int64, TF_DataType.TF_UINT8, TF_DataType.TF_HALF];
        var traced = tf.function((Tensor x) => tf.ones_like(x));
        foreach (var shape in shapes)
        {
            foreach (var x in types.Select(t => tf.zeros(shape, t)))
            {
                for (var round = 0; round < 3; round++)
                {
                    var (ones, expected) = (tf.ones_like(x), traced(x));
                    Assert.That((ones.dtype, ones.shape), Is.EqualTo((expected.dtype, expected.shape)));
                    Assert.That(ones.Data!.Bytes.ToArray(), Is.EqualTo(expected.Data!.Bytes.ToArray()));
                }
            }
        }
    }

    [Test]
    public void Another_type_may_be_asked_for()
    {
        var x = tf.constant(new[] { 5f, 6f });
        for (var round = 0; round < 2; round++)
        {
            Assert.That(tf.ones_like(x, dtype: tf.int32).numpy().ToArray<int>(), Is.EqualTo(new[] { 1, 1 }));
            Assert.That(tf.ones_like(x).numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 1f }));
        }
    }

    [Test]
    public void A_changed_array_changes_no_ones()
    {
        var x = tf.constant(new[] { 5f, 6f });
        var array = tf.ones_like(x).numpy();
        array[0] = 7f;
        Assert.That(tf.ones_like(x).numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 1f }));
    }

    [Test]
    public void No_gradient_flows_through_them()
    {
        var x = tf.constant(new[] { 5f, 6f });
        for (var round = 0; round < 4; round++)
        {
            using var tape = tf.GradientTape();
            tape.watch(x);
            var y = tf.reduce_sum(x * tf.ones_like(x));
            Assert.That(tape.gradient(y, x)!.numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 1f }));
        }
    }
}

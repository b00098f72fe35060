using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution;

/// <summary>Numbers beside tensors are kept as tensors: each with its own kind, type and bits.</summary>
internal sealed class EagerLiteralsTests
{
    [Test]
    public void Kinds_and_signs_are_told_apart()
    {
        var one = tf.constant(1f);
        for (var round = 0; round < 2; round++)
        {
            Assert.That((float)(one / 0f), Is.EqualTo(float.PositiveInfinity));
            Assert.That((float)(one / -0f), Is.EqualTo(float.NegativeInfinity));
            Assert.That((float)(one / -0.0), Is.EqualTo(float.NegativeInfinity));
            Assert.That((float)(one * float.NaN), Is.NaN);
            Assert.That((float)(one + 3), Is.EqualTo(4f));
            Assert.That((int)(tf.constant(1) + 3), Is.EqualTo(4));
            Assert.That((long)(tf.constant(1L) + 3), Is.EqualTo(4L));
            Assert.That((double)(tf.constant(1.0) + 0.1), Is.EqualTo(1.1));
            Assert.That((double)(tf.constant(1.0) + 0.1f), Is.EqualTo(1.0 + 0.1f));
            Assert.That(() => tf.constant(1) + 0.5f, Throws.TypeOf<TypeError>());
        }
    }

    [Test]
    public void More_numbers_than_are_kept_serve_too()
    {
        var x = tf.constant(0f);
        for (var round = 0; round < 2; round++)
        {
            var sums = Enumerable.Range(0, 500).Select(i => (float)(x + (i / 8f)));
            Assert.That(sums, Is.EqualTo(Enumerable.Range(0, 500).Select(i => i / 8f)));
        }
    }

    [Test]
    public void A_tape_tells_two_uses_of_a_number_apart()
    {
        for (var round = 0; round < 4; round++)
        {
            var x = tf.constant(3f);
            using var tape = tf.GradientTape();
            tape.watch(x);
            Assert.That((float)tape.gradient(((x * 2f) * (x + 2f)) - 2f, x)!, Is.EqualTo(16f));
        }
    }

    [Test]
    public void A_constant_does_not_follow_the_array_that_it_was_made_of()
    {
        NDArray floats = new float[] { 1, 2 };
        NDArray doubles = new double[] { 1, 2 };
        var numbers = new float[] { 1, 2 };
        Tensor[] made = [tf.constant(floats), tf.constant(doubles, tf.float32), tf.constant(numbers)];
        (floats[0], doubles[0], numbers[0]) = (7f, 7.0, 7f);
        Assert.That(made.Select(m => m.numpy().ToArray<float>()), Is.All.EqualTo(new float[] { 1, 2 }));
        Assert.That((float)made[0][0], Is.EqualTo(1f));
    }

    [Test]
    public void What_stands_for_a_tensor_is_asked_once()
    {
        var asked = new Counting();
        for (var round = 1; round < 4; round++)
        {
            // of a shape that no other test has, so that the first round finds no kernel
            Assert.That((float)tf.reduce_sum(tf.ones((1, 13, 7)) * new Operand(asked)), Is.EqualTo(91f));
            Assert.That(asked.Count, Is.EqualTo(round));
        }
    }

    private sealed class Counting : ITensorConvertible
    {
        public int Count { get; private set; }

        public TF_DataType dtype => TF_DataType.TF_FLOAT;

        public Shape shape => Shape.Scalar;

        public Tensor AsTensor()
        {
            Count++;
            return tf.constant(1f);
        }
    }
}

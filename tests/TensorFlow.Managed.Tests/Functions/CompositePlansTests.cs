using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Tensorflow.Ops;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Functions;

/// <summary>A composite of values gives what its ops give one by one, at the first call and at later ones.</summary>
[NonParallelizable]
internal sealed class CompositePlansTests
{
    private const int Rounds = 4;

    [Test]
    public void Values_and_gradients_have_the_bits_of_single_ops(
        [Values(1, 5, 16, 300)] int n, [Values] bool asDoubles)
    {
        var type = asDoubles ? tf.float64 : tf.float32;
        var random = new Random(n);
        for (var round = 0; round < Rounds; round++)
        {
            var x = Numbers(random, n, type);
            var z = tf.sigmoid(Numbers(random, n, type));
            var expected = OpByOp(() => Slope(x, z));
            var got = Slope(x, z);
            Assert.That(Bytes(got.Loss), Is.EqualTo(Bytes(expected.Loss)));
            Assert.That(Bytes(got.ByLogits), Is.EqualTo(Bytes(expected.ByLogits)));
            Assert.That(Bytes(got.ByLabels), Is.EqualTo(Bytes(expected.ByLabels)));
        }
    }

    [Test]
    public void A_second_gradient_is_that_of_single_ops()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var (x, z) = (Numbers(random, 9, tf.float64), tf.sigmoid(Numbers(random, 9, tf.float64)));
            var expected = OpByOp(() => Curvature(x, z)).numpy().ToArray<double>();
            Assert.That(Curvature(x, z).numpy().ToArray<double>(), Is.EqualTo(expected).Within(1e-15));
        }
    }

    [Test]
    public void A_persistent_tape_may_be_asked_twice()
    {
        var (x, z) = (tf.constant(new[] { 1f, -2f }), tf.constant(new[] { 1f, 0f }));
        for (var round = 0; round < Rounds; round++)
        {
            using var tape = tf.GradientTape(persistent: true);
            tape.watch(x);
            var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: z, logits: x);
            var first = Bytes(tape.gradient(loss, x)!);
            Assert.That(Bytes(tape.gradient(loss, x)!), Is.EqualTo(first));
        }
    }

    [Test]
    public void Many_shapes_and_threads_have_plans_of_their_own()
    {
        void Check()
        {
            for (var n = 1; n <= 40; n++)
            {
                for (var round = 0; round < 3; round++)
                {
                    var x = Numbers(new Random(n), n, tf.float32);
                    var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: tf.ones_like(x), logits: x);
                    Assert.That(loss.shape, Is.EqualTo(new Shape(n)));
                    Assert.That(
                        loss.numpy().ToArray<float>(),
                        Is.EqualTo(tf.nn.softplus(-x).numpy().ToArray<float>()).Within(1e-6f));
                }
            }
        }

        Exception? failure = null;
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            try
            {
                Check();
            }
            catch (Exception error)
            {
                failure = error;
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Check();
        Array.ForEach(threads, t => t.Join());
        Assert.That(failure, Is.Null);
    }

    [Test]
    public void Wrong_types_are_refused_at_each_call()
    {
        var (logits, labels) = (tf.constant(new[] { 1f }), tf.constant(new[] { 1 }));
        for (var round = 0; round < Rounds; round++)
        {
            Assert.That(
                () => tf.nn.sigmoid_cross_entropy_with_logits(labels: labels, logits: logits),
                Throws.InstanceOf<InvalidArgumentError>().Or.InstanceOf<TypeError>());
        }
    }

    private static (Tensor Loss, Tensor ByLogits, Tensor ByLabels) Slope(Tensor x, Tensor z)
    {
        using var tape = tf.GradientTape();
        tape.watch(x);
        tape.watch(z);
        var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: z, logits: x);
        var slopes = tape.gradient(loss, [x, z]);
        return (loss, slopes[0]!, slopes[1]!);
    }

    private static Tensor Curvature(Tensor x, Tensor z)
    {
        using var outer = tf.GradientTape();
        outer.watch(x);
        Tensor slope;
        using (var inner = tf.GradientTape())
        {
            inner.watch(x);
            slope = inner.gradient(tf.nn.sigmoid_cross_entropy_with_logits(labels: z, logits: x), x)!;
        }

        return outer.gradient(slope, x)!;
    }

    private static T OpByOp<T>(Func<T> run)
    {
        var installed = CompositeRunner.Installed;
        CompositeRunner.Installed = null;
        try
        {
            return run();
        }
        finally
        {
            CompositeRunner.Installed = installed;
        }
    }

    private static Tensor Numbers(Random random, int n, TF_DataType type) =>
        tf.cast(tf.constant(Enumerable.Range(0, n).Select(_ => (random.NextDouble() * 20) - 10).ToArray()), type);

    private static byte[] Bytes(Tensor tensor) => tensor.Data!.Bytes.ToArray();
}

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Gradients;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Functions;

/// <summary>Gradients by a program that earlier tapes have left are those of a walk, to the bit.</summary>
[NonParallelizable]
internal sealed class BackwardCacheTests
{
    private static readonly Func<Tensor, Tensor, Tensor> Traced =
        tf.function((Tensor x, Tensor w) => tf.tanh(tf.matmul(x, w)) + tf.nn.softplus(x));

    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Of)[] Formulas =
    [
        ("dense", (x, w) => tf.reduce_mean(tf.sigmoid(tf.matmul(x, w)))),
        ("broadcast", (x, w) => tf.reduce_sum((x * w[0]) + (2.0f * x))),
        ("shared", (x, w) => tf.reduce_sum(x * tf.tanh(x)) + tf.reduce_sum(x * w)),
        ("leaky", (x, w) => tf.reduce_mean(tf.nn.leaky_relu(tf.matmul(x, w, transpose_b: true)))),
        ("choice", (x, w) => tf.reduce_sum(tf.where_v2(tf.greater(x, w), tf.square(x), tf.exp(w)))),
        ("argmax", (x, w) => tf.reduce_sum(tf.square(x) * tf.cast(tf.argmax(x, 0), tf.float32))),
        ("one_hot", (x, w) => tf.reduce_sum(x * tf.one_hot(tf.cast(tf.abs(w[0]) * 3, tf.int32), 4))),
        ("largest", (x, w) => tf.reduce_sum(tf.reduce_max(x, axis: 1)) + tf.reduce_max(w)),
        ("slices", (x, w) => tf.reduce_sum(x[1..3] * w[1..3]) + tf.reduce_prod(x[0])),
        ("shapes", (x, w) => tf.reduce_sum(tf.reshape(tf.transpose(x), (2, 8)) * tf.reshape(w, (2, 8)))),
        ("joined", (x, w) => tf.reduce_sum(tf.square(tf.concat(new[] { x, w, x }, 1)))),
        ("parts", (x, w) => tf.reduce_sum(tf.split(x, 2, 1)[0] * tf.split(w, 2, 1)[1])),
        ("moments", (x, w) => tf.sqrt(tf.reduce_mean(tf.pow(x - tf.reduce_mean(x), 2.0f))) + tf.reduce_mean(w)),
        ("cross", (x, w) => tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: tf.nn.softmax(w), x))),
        ("sigmoids", (x, w) => tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels: w, logits: x))),
        ("stopped", (x, w) => tf.reduce_sum(tf.stop_gradient(x) * w * x)),
        ("gathered", (x, w) => tf.reduce_sum(tf.gather(x, tf.argmax(w, 1)) * w)),
        ("function", (x, w) => tf.reduce_sum(Traced(x, w) * w)),
        ("swish", (x, w) => tf.reduce_sum(tf.nn.swish(x) * w)),
        ("alone", (x, w) => tf.square(x)),
    ];

    private static IEnumerable<string> Names => Formulas.Select(f => f.Name);

    [TestCaseSource(nameof(Names))]
    public void Gives_the_bits_of_a_walk(string name)
    {
        var formula = Formulas.First(f => f.Name == name).Of;
        for (var round = 0; round < 5; round++)
        {
            var w = tf.Variable(Made(4, round + 1));
            var x = tf.constant(Made(4, round + 10));
            var once = Taken(formula, x, w, persistent: false);
            var walked = Taken(formula, x, w, persistent: true);
            Assert.That(once, Is.EqualTo(walked), $"round {round}");
        }
    }

    [Test]
    public void Works_a_formula_out_twice_and_runs_it_from_then_on()
    {
        using var count = new Count();
        for (var round = 0; round < 6; round++)
        {
            // of a size that no other test has
            Taken(Formulas[0].Of, tf.constant(Made(7, 1)), tf.Variable(Made(7, round)), persistent: false);
        }

        Assert.That(count.Replayed, Is.EqualTo(5));
    }

    [Test]
    public void Walks_where_gradients_are_given_or_wanted_of_gradients()
    {
        using var count = new Count();
        var x = tf.constant(Made(4, 3));
        for (var round = 0; round < 4; round++)
        {
            using var outer = tf.GradientTape();
            outer.watch(x);
            using var inner = tf.GradientTape();
            inner.watch(x);
            var y = tf.reduce_sum(tf.pow(x, 3.0f));
            var first = inner.gradient(y, x)!;
            var second = outer.gradient(first, x)!;
            Assert.That(second.numpy().ToArray<float>(), Is.EqualTo((6.0f * x).numpy().ToArray<float>()).Within(1e-5));
            using var started = tf.GradientTape();
            started.watch(x);
            var by = started.gradient(tf.square(x), x, output_gradients: x)!;
            Assert.That(by.numpy().ToArray<float>(), Is.EqualTo((2.0f * x * x).numpy().ToArray<float>()));
        }

        Assert.That(count.Replayed, Is.LessThanOrEqualTo(3), "only the outer tapes may be replayed");
    }

    [Test]
    public void A_source_that_was_only_watched_has_its_own_gradient()
    {
        for (var round = 0; round < 3; round++)
        {
            var x = tf.constant(1f);
            using var tape = tf.GradientTape();
            tape.watch(x);
            Assert.That((float)tape.gradient(x, x)!.numpy(), Is.EqualTo(1f));
        }
    }

    [Test]
    public void Large_values_are_left_to_a_walk()
    {
        using var count = new Count();
        for (var round = 0; round < 3; round++)
        {
            using var tape = tf.GradientTape();
            var x = tf.ones((1 << 12, 1 << 11));
            tape.watch(x);
            Assert.That(tape.gradient(tf.reduce_sum(x * x), x)!.shape, Is.EqualTo(x.shape));
        }

        Assert.That(count.Replayed, Is.Zero);
    }

    [Test]
    public void Leaves_slices_to_a_walk()
    {
        for (var round = 0; round < 4; round++)
        {
            var table = tf.Variable(Made(4, round));
            using var tape = tf.GradientTape();
            var loss = tf.reduce_sum(tf.square(tf.nn.embedding_lookup(table, tf.constant(new[] { 1, 3, 1 }))));
            Assert.That(tape.gradient(loss, table)!.slices, Is.Not.Null, $"round {round}");
        }
    }

    [Test]
    public void Follows_whatever_a_tensor_is_used_for_after_a_reset()
    {
        var x = tf.constant(3f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var before = x * x;
        tape.reset();
        tape.watch(x);
        var after = x * before;
        Assert.That((float)tape.gradient(after, x)!.numpy(), Is.EqualTo(9f), "what was computed before counts no more");
    }

    private static float[][] Taken(
        Func<Tensor, Tensor, Tensor> formula, Tensor x, IVariableV1 w, bool persistent)
    {
        using var tape = tf.GradientTape(persistent);
        tape.watch(x);
        var loss = formula(x, w.AsTensor());
        var gradients = tape.gradient(loss, new object[] { x, w });
        return [.. gradients.Select(g => g?.numpy().ToArray<float>() ?? [])];
    }

    private static NDArray Made(int size, int seed) =>
        new RandomState(seed).uniform(-1, 1, new Shape(size, size)).astype(np.float32);

    // Counts the tapes that were not walked.
    private sealed class Count : TapeReplay, IDisposable
    {
        private readonly TapeReplay _asked = Installed!;

        public Count() => Installed = this;

        public int Replayed { get; private set; }

        public override Tensor?[]? Gradients(TapeShape shape, IReadOnlyList<TapeEntry> entries)
        {
            var gradients = _asked.Gradients(shape, entries);
            Replayed += gradients is null ? 0 : 1;
            return gradients;
        }

        public void Dispose() => Installed = _asked;
    }
}

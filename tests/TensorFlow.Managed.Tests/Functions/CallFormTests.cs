using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Functions;

/// <summary>
/// What a call of a function keeps for its gradient lies in memory that serves the next call: never before it was read.
/// </summary>
internal sealed class CallFormTests
{
    private const int Rounds = 6;

    private readonly Func<Tensor, Tensor, Tensor> _traced =
        tf.function((Tensor x, Tensor w) => tf.tanh(3f * tf.sigmoid(tf.matmul(x, w))));

    private readonly Func<Tensor, Tensor, Tensor> _plain =
        (x, w) => tf.tanh(3f * tf.sigmoid(tf.matmul(x, w)));

    [Test]
    public void Calls_of_one_tape_keep_values_each([Values(1, 2, 3, 7)] int calls)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var xs = Enumerable.Range(0, calls).Select(i => Made(round, i)).ToArray();
            Assert.That(Taken(_traced, xs), Is.EqualTo(Taken(_plain, xs)), $"round {round}");
        }
    }

    [Test]
    public void A_tape_keeps_its_values_while_others_come_and_go()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (x, w) = (Made(round, 1), Made(round, 2));
            using var tape = tf.GradientTape();
            tape.watch(w);
            var y = _traced(x, w);
            tape.Dispose();
            Taken(_traced, [Made(round, 3)]);
            Taken(_traced, [Made(round, 4)]);
            Assert.That(Values(tape.gradient(y, w)), Is.EqualTo(Values(Alone(x, w))), $"round {round}");
        }
    }

    [Test]
    public void What_another_tape_has_seen_of_a_gradient_stays()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (x, w) = (Made(round, 1), Made(round, 2));
            using var first = tf.GradientTape();
            first.watch(w);
            var y = _traced(x, w);
            using (first.stop_recording())
            {
                using var second = tf.GradientTape();
                second.watch(y);
                var g = first.gradient(y, w, output_gradients: tf.square(y))!;
                Taken(_traced, [Made(round, 3)]);
                var dy = second.gradient(g, y)!;
                Assert.That(Values(dy), Is.EqualTo(Values(Second(x, w))), $"round {round}");
            }
        }
    }

    [Test]
    public void What_two_tapes_follow_stays_until_both_are_done([Values] bool persistent)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (x, w) = (Made(round, 1), Made(round, 2));
            using var outer = tf.GradientTape(persistent);
            outer.watch(w);
            var inner = tf.GradientTape();
            inner.watch(w);
            var y = _traced(x, w);
            var expected = Values(inner.gradient(y, w));
            inner.Dispose();
            Taken(_traced, [Made(round, 3)]);
            Taken(_traced, [Made(round, 4)]);
            Assert.That(Values(outer.gradient(y, w)), Is.EqualTo(expected), $"round {round}");
        }
    }

    [Test]
    public void A_tape_that_is_reset_gives_its_memory_back()
    {
        var w = Made(0, 2);
        for (var round = 0; round < Rounds; round++)
        {
            using var tape = tf.GradientTape();
            tape.watch(w);
            _traced(Made(round, 1), w);
            tape.reset();
            tape.watch(w);
            var x = Made(round, 5);
            Assert.That(Values(tape.gradient(_traced(x, w), w)), Is.EqualTo(Values(Alone(x, w))), $"round {round}");
        }
    }

    // the same by a tape of its own on single ops
    private Tensor Alone(Tensor x, Tensor w)
    {
        using var tape = tf.GradientTape();
        tape.watch(w);
        return tape.gradient(_plain(x, w), w)!;
    }

    private Tensor Second(Tensor x, Tensor w)
    {
        using var first = tf.GradientTape();
        first.watch(w);
        var y = _plain(x, w);
        using (first.stop_recording())
        {
            using var second = tf.GradientTape();
            second.watch(y);
            return second.gradient(first.gradient(y, w, output_gradients: tf.square(y))!, y)!;
        }
    }

    private static IEnumerable<float> Taken(Func<Tensor, Tensor, Tensor> of, Tensor[] xs)
    {
        var w = Made(99, 0);
        using var tape = tf.GradientTape();
        tape.watch(w);
        var sum = xs.Select(x => tf.reduce_sum(of(x, w))).Aggregate((a, b) => a + b);
        return Values(tape.gradient(sum, w));
    }

    private static float[] Values(Tensor? tensor) => tensor!.numpy().ToArray<float>();

    private static Tensor Made(int seed, int part) =>
        tf.constant(new RandomState((100 * seed) + part).uniform(-1, 1, (3, 3)).astype(np.float32));
}

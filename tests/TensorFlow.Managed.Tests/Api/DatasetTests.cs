using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Api;

/// <summary>tf.data: elements in order, their numbers, seeds and refusals.</summary>
internal sealed class DatasetTests
{
    private static readonly NDArray X = new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } };
    private static readonly NDArray Y = new[] { 7, 8, 9 };

    [Test]
    public void Slices_are_rows()
    {
        var rows = tf.data.Dataset.from_tensor_slices((X, Y));
        Assert.That(rows.length, Is.EqualTo(3));
        Assert.That((long)rows.cardinality().numpy(), Is.EqualTo(3L));
        foreach (var (i, (x, y)) in enumerate(rows))
        {
            Assert.That(x.ToArray<float>(), Is.EqualTo(new[] { (2f * i) + 1, (2f * i) + 2 }));
            Assert.That((int)y.numpy(), Is.EqualTo(7 + i));
        }
    }

    [Test]
    public void Elements_do_not_follow_a_later_change_of_the_array()
    {
        NDArray x = new[] { 1f, 2f };
        var rows = tf.data.Dataset.from_tensor_slices(x);
        x[0] = 5f;
        Assert.That(Numbers(rows), Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [Test]
    public void Batches_stack_and_may_drop_the_rest()
    {
        var batches = tf.data.Dataset.from_tensor_slices(X, Y).batch(2);
        Assert.That(batches.Select(b => b.Item1.shape), Is.EqualTo(new Shape[] { (2, 2), (1, 2) }));
        Assert.That(batches.First().Item2.ToArray<int>(), Is.EqualTo(new[] { 7, 8 }));
        Assert.That(batches.length, Is.EqualTo(2));
        var whole = tf.data.Dataset.from_tensor_slices(X, Y).batch(2, drop_remainder: true);
        Assert.That((whole.length, whole.Count()), Is.EqualTo((1, 1)));
        var texts = tf.data.Dataset.from_tensor_slices(new[] { "a", "b" }).batch(2);
        Assert.That(texts.First().Item1.shape, Is.EqualTo(new Shape(2)));
    }

    [Test]
    public void Sequences_are_cut_joined_and_repeated() => Assert.Multiple(() =>
    {
        var five = tf.data.Dataset.range(5);
        Assert.That(Numbers(five.take(2)), Is.EqualTo(new[] { 0.0, 1 }));
        Assert.That(Numbers(five.skip(3)), Is.EqualTo(new[] { 3.0, 4 }));
        Assert.That(Numbers(five.skip(9)), Is.Empty);
        Assert.That(Numbers(five.shard(2, 1)), Is.EqualTo(new[] { 1.0, 3 }));
        Assert.That(five.shard(2, 1).length, Is.EqualTo(2));
        Assert.That(Numbers(five.take(2).repeat(2)), Is.EqualTo(new[] { 0.0, 1, 0, 1 }));
        Assert.That(five.repeat().length, Is.EqualTo(-1));
        Assert.That(Numbers(five.repeat().take(7)), Is.EqualTo(new[] { 0.0, 1, 2, 3, 4, 0, 1 }));
        Assert.That(Numbers(five.skip(5).repeat()), Is.Empty, "nothing, without end");
        Assert.That(Numbers(five.concatenate(tf.data.Dataset.range(7, 3, -2))), Is.EqualTo(
            new[] { 0.0, 1, 2, 3, 4, 7, 5 }));
        Assert.That(Numbers(five.filter(t => (long)t[0].numpy() % 2 == 0)), Is.EqualTo(new[] { 0.0, 2, 4 }));
        Assert.That(five.filter(_ => true).length, Is.EqualTo(-2));
        Assert.That(Numbers(five.map(t => t[0] * 2L).prefetch(1)), Is.EqualTo(new[] { 0.0, 2, 4, 6, 8 }));
        Assert.That(tf.data.Dataset.zip(five, tf.data.Dataset.range(3)).elements.Count(), Is.EqualTo(3));
        Assert.That(tf.data.Dataset.from_tensors(X).First().Item1.shape, Is.EqualTo(new Shape(3, 2)));
    });

    [Test]
    public void A_cache_computes_once()
    {
        var calls = 0;
        var cached = tf.data.Dataset.range(3).map(t =>
        {
            calls++;
            return t[0];
        }).cache();
        var once = Numbers(cached);
        Assert.That(Numbers(cached), Is.EqualTo(once));
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public void A_seeded_shuffle_comes_again()
    {
        var (a, b) = (Shuffled(3), Shuffled(3));
        var first = Numbers(a);
        Assert.That(first, Is.EquivalentTo(Enumerable.Range(0, 50).Select(n => (double)n)).And.Not.Ordered);
        Assert.That(Numbers(b), Is.EqualTo(first));
        var second = Numbers(a);
        Assert.That(second, Is.Not.EqualTo(first), "another order each time");
        Assert.That(Numbers(b), Is.EqualTo(second));
        var same = tf.data.Dataset.range(50).shuffle(50, seed: 3, reshuffle_each_iteration: false);
        var order = Numbers(same);
        Assert.That(Numbers(same), Is.EqualTo(order));
        var near = Numbers(tf.data.Dataset.range(50).shuffle(3, seed: 1));
        Assert.That(near.Select((n, place) => n - place), Is.All.LessThan(3), "no further ahead than the buffer");
    }

    [Test]
    public void Wrong_uses_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => tf.data.Dataset.from_tensor_slices(X, new[] { 1, 2 }), Throws.TypeOf<ValueError>());
        Assert.That(() => tf.data.Dataset.from_tensor_slices(3f), Throws.TypeOf<ValueError>());
        Assert.That(() => tf.data.Dataset.range(3).batch(0), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(() => tf.data.Dataset.range(3).shuffle(0), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(() => tf.data.Dataset.range(3).shard(2, 2), Throws.TypeOf<InvalidArgumentError>());
        var uneven = tf.data.Dataset.from_tensors(X).concatenate(tf.data.Dataset.from_tensors(Y)).batch(2);
        Assert.That(() => uneven.Count(), Throws.TypeOf<InvalidArgumentError>()
            .With.Message.StartsWith("Cannot batch tensors with different shapes in component 0"));
    });

    private static IDatasetV2 Shuffled(int seed) => tf.data.Dataset.range(50).shuffle(50, seed: seed);

    private static List<double> Numbers(IDatasetV2 dataset) =>
        [.. dataset.Select(e => (double)tf.cast(e.Item1, tf.float64).numpy())];
}

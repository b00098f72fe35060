using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops;

/// <summary>Gradients of gathers know their slices (golden/keras/tape.jsonl, gather_gives_slices).</summary>
internal sealed class IndexedSlicesTests
{
    private static readonly float[,] Weights = { { 1f }, { 2f }, { 4f } };

    [Test]
    public void A_gather_gives_slices()
    {
        var table = tf.Variable(new float[4, 2]);
        using var tape = tf.GradientTape(persistent: true);
        var y = tf.reduce_sum(tf.gather(table, new[] { 1, 3, 1 }) * Weights);
        var z = y + tf.reduce_sum(table);
        var slices = tape.gradient(y, table)!.slices!;
        var whole = tape.gradient(z, table)!;
        Assert.Multiple(() =>
        {
            Assert.That(slices.values.ToArray<float>(), Is.EqualTo(new[] { 1f, 1f, 2f, 2f, 4f, 4f }));
            Assert.That(slices.indices.ToArray<int>(), Is.EqualTo(new[] { 1, 3, 1 }));
            Assert.That(slices.AsTensor().ToArray<float>(), Is.EqualTo(new[] { 0f, 0f, 5f, 5f, 0f, 0f, 2f, 2f }));
            Assert.That(whole.slices, Is.Null);
            Assert.That(whole.ToArray<float>(), Is.EqualTo(new[] { 1f, 1f, 6f, 6f, 1f, 1f, 3f, 3f }));
        });
    }

    [Test]
    public void Several_gathers_give_the_slices_of_all()
    {
        var table = tf.constant(new float[4, 2]);
        using var tape = tf.GradientTape();
        tape.watch(table);
        var y = tf.reduce_sum(tf.gather(table, new[] { 1, 3 })) + tf.reduce_sum(tf.gather(table, new[] { 0 }) * 3f);
        var gradient = tape.gradient(y, table)!;
        Assert.That(gradient.ToArray<float>(), Is.EqualTo(new[] { 3f, 3f, 1f, 1f, 0f, 0f, 1f, 1f }));
        Assert.That(gradient.slices!.indices.ToArray<int>(), Is.EquivalentTo(new[] { 1, 3, 0 }));
        Assert.That(gradient.slices!.values.shape, Is.EqualTo(new Shape(3, 2)));
    }

    [Test]
    public void Slices_stand_for_the_whole_tensor()
    {
        var slices = new IndexedSlices(
            tf.constant(new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } }), tf.constant(new[] { 2, 0, 2 }),
            tf.constant(new[] { 3, 2 }));
        Assert.Multiple(() =>
        {
            Assert.That(slices.shape, Is.EqualTo(new Shape(3, 2)));
            Assert.That(
                tf.multiply(new Operand(slices), 2f).ToArray<float>(),
                Is.EqualTo(new[] { 6f, 8f, 0f, 0f, 12f, 16f }));
            Assert.That(
                () => new IndexedSlices(slices.values, slices.indices).AsTensor(),
                Throws.TypeOf<ValueError>().With.Message.Contains("without dense_shape"));
        });
    }
}

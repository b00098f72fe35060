using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.NumPy;

/// <summary>What an eager tensor shows of its value.</summary>
internal sealed class TensorTests
{
    [Test]
    public void Its_text_is_TensorFlows() => Assert.Multiple(() =>
    {
        Assert.That(
            $"{tf.constant(new[] { 1f, 2f })}", Is.EqualTo("tf.Tensor([1. 2.], shape=(2,), dtype=float32)"));
        Assert.That($"{tf.constant(3)}", Is.EqualTo("tf.Tensor(3, shape=(), dtype=int32)"));
        Assert.That(
            $"{tf.constant(new[,] { { 1, 2 }, { 3, 4 } })}",
            Is.EqualTo("tf.Tensor(\n[[1 2]\n [3 4]], shape=(2, 2), dtype=int32)"));
    });

    [Test]
    public void Its_value_is_copied_out()
    {
        var t = tf.constant(new[] { 1f, 2f });
        var array = t.numpy();
        array[0] = 9f;
        Assert.That(t.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void A_scalar_converts_to_a_number() => Assert.Multiple(() =>
    {
        Assert.That((float)tf.constant(1.5f), Is.EqualTo(1.5f));
        Assert.That((double)tf.constant(1.5f), Is.EqualTo(1.5));
        Assert.That((int)tf.constant(7), Is.EqualTo(7));
        Assert.That((long)tf.constant(7L), Is.EqualTo(7L));
        Assert.That((bool)tf.constant(true), Is.True);
        Assert.That(() => (float)tf.constant(new[] { 1f, 2f }), Throws.TypeOf<TypeError>());
    });

    [Test]
    public void A_tensor_of_a_graph_has_none()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 2);
        Assert.That(() => x.numpy(), Throws.TypeOf<AttributeError>());
    }

    [Test]
    public void Parts_are_taken_by_indices_and_ranges()
    {
        var t = tf.constant(new[] { 1f, 2f, 3f, 4f });
        Assert.Multiple(() =>
        {
            Assert.That(t[1..3].ToArray<float>(), Is.EqualTo(new[] { 2f, 3f }));
            Assert.That((float)t[^1], Is.EqualTo(4f));
            Assert.That(t["::2"].ToArray<float>(), Is.EqualTo(new[] { 1f, 3f }));
        });
    }
}

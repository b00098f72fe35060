using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Gradients;

/// <summary>tf.nn.silu: its values, and its own gradient.</summary>
internal sealed class SwishTests
{
    [Test]
    public void Multiplies_by_the_sigmoid() => Assert.That(
        tf.nn.silu(new[] { 0f, 1f, -1f }).numpy().ToArray<float>(),
        Is.EqualTo(new[] { 0f, 0.7310586f, -0.26894143f }).Within(1e-6f));

    [Test]
    public void Gradient_stays_finite_far_from_0()
    {
        var x = tf.constant(new[] { -3.4e38f, 0f, 3.4e38f });
        using var tape = tf.GradientTape();
        tape.watch(x);
        var dx = tape.gradient(tf.reduce_sum(tf.nn.silu(x) * 2f), x)!;
        Assert.That(dx.numpy().ToArray<float>(), Is.EqualTo(new[] { 0f, 1f, 2f }));
    }

    [Test]
    public void Gradient_flows_to_beta()
    {
        var (x, beta) = (tf.constant(new[] { 1f, 2f }), tf.constant(1f));
        using var tape = tf.GradientTape();
        tape.watch(beta);
        var y = tf.nn.swish(x, beta);
        Assert.That(
            tape.gradient(y, beta)!.numpy().item<float>(), Is.EqualTo(0.19661193f + (4f * 0.10499359f)).Within(1e-5f));
    }
}

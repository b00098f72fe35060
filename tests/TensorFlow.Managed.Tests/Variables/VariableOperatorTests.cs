using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Variables;

/// <summary>Arithmetic on variables makes the nodes that it makes on their values.</summary>
internal sealed class VariableOperatorTests
{
    [Test]
    public void Operators_read_the_variable()
    {
        using var graph = tf.Graph().as_default();
        Variable v = tf.Variable(new[] { 6f, -3f }, name: "v"), w = tf.Variable(new[] { 4f, 2f }, name: "w");
        var t = tf.constant(new[] { 1f, 2f });
        Tensor[] results =
        [
            v + 1f, 1f + v, v + t, t + v, v + w, v - 1f, 1f - v, v - t, t - v, v - w, v * 2f, 2f * v, v * t, t * v,
            v * w, v / 2f, 3f / v, v / t, t / v, v / w, v % 4f, 7f % v, v % t, t % v, v % w, -v,
        ];
        using var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());
        var values = sess.run(results);
        float[][] expected =
        [
            [7, -2], [7, -2], [7, -1], [7, -1], [10, -1], [5, -4], [-5, 4], [5, -5], [-5, 5], [2, -5], [12, -6],
            [12, -6], [6, -6], [6, -6], [24, -6], [3, -1.5f], [0.5f, -1], [6, -1.5f], [1 / 6f, -2 / 3f], [1.5f, -1.5f],
            [2, 1], [1, -2], [0, 1], [1, -1], [2, 1], [-6, 3],
        ];
        for (var i = 0; i < results.Length; i++)
        {
            Assert.That(values[i]!.ToArray<float>(), Is.EqualTo(expected[i]), results[i].name);
        }
    }
}

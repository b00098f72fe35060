using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Execution.Planning;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class ChainCodeTests
{
    [Test]
    public void Chains_that_differ_in_what_operators_hold_share_code()
    {
        var first = ChainCode.Of(Squares(stored: 1));
        Assert.That(ChainCode.Of(Squares(stored: 1)), Is.SameAs(first));
        Assert.That(ChainCode.Of(Squares(stored: 0)), Is.Not.SameAs(first));
        foreach (var alpha in new[] { 0.1f, 0.5f })
        {
            using var graph = tf.Graph().as_default();
            var y = tf.nn.leaky_relu(tf.placeholder(tf.float32, 20), alpha: alpha) - 1f;
            using var session = tf.Session(graph);
            var x = np.ones(20, np.float32) * -2f;
            Assert.That(session.run(y, (graph.get_tensor_by_name("Placeholder:0"), x)).ToArray<float>(),
                Is.All.EqualTo((alpha * -2f) - 1f));
        }
    }

    private static Chain Squares(int stored) => new(
        [false, true],
        [new(default(Product), [0, 1]), new(default(Product), [2, 2])],
        [stored]);

    private readonly struct Product : IBinary<float>
    {
        public float Invoke(float x, float y) => x * y;

        public Vector512<float> Invoke(
            Vector512<float> x, Vector512<float> y) => x * y;
    }
}

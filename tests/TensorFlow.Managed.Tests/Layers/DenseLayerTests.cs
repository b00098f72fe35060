using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Layers;

internal sealed class DenseLayerTests
{
    [Test]
    public void A_regularized_step_is_TensorFlows()
    {
        // golden/ops/state.jsonl, optimizer/regularized
        using var graph = tf.Graph().as_default();
        var x = tf.constant(new[,] { { 1f, 2f }, { 3f, -1f } });
        var y = tf.layers.dense(
            x, 1, kernel_initializer: tf.constant_initializer(new[,] { { 0.5f }, { -0.5f } }),
            kernel_regularizer: w => 0.01 * tf.nn.l2_loss(w), name: "fc");
        tf.losses.mean_squared_error(new[,] { { 1f }, { 0f } }, y);
        var total = tf.losses.get_total_loss();
        var step = tf.train.GradientDescentOptimizer(0.1).minimize(total);
        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());
        Assert.That((float)sess.run(total), Is.EqualTo(3.1275f).Within(1e-6));
        sess.run(step);
        Assert.That((float)sess.run(total), Is.EqualTo(0.50431436f).Within(1e-6));
        Assert.That(
            tf.losses.get_regularization_losses().Select(l => l.name),
            Is.EqualTo(new[] { "fc/kernel/Regularizer/mul:0" }));
    }

    [Test]
    public void A_scope_regularizes_what_is_made_in_it()
    {
        using var graph = tf.Graph().as_default();
        using (tf.variable_scope("net", regularizer: w => tf.nn.l2_loss(w)))
        {
            tf.get_variable("w", (2, 2));
            tf.get_variable("v", 2, regularizer: _ => null);
            tf.layers.dense(tf.ones((1, 2)), 3, use_bias: false);
        }

        using (tf.variable_scope("net", reuse: true))
        {
            tf.get_variable("w", (2, 2), regularizer: w => tf.nn.l2_loss(w));
        }

        Assert.That(
            tf.losses.get_regularization_losses().Select(l => l.name),
            Is.EqualTo(new[] { "net/w/Regularizer/L2Loss:0", "net/dense/kernel/Regularizer/L2Loss:0" }));
    }
}

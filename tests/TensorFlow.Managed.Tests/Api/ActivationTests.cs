using System;
using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Api;

internal sealed class ActivationTests
{
    [Test]
    public void Activations_are_passed_on_as_they_are_in_Python()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (2, 3));
        Func<Tensor, Tensor>[] activations =
        [
            tf.nn.leaky_relu, tf.nn.relu, tf.nn.relu6, tf.nn.elu, tf.nn.selu, tf.nn.softplus, tf.nn.softsign,
            tf.nn.sigmoid, tf.nn.log_sigmoid, tf.nn.tanh, tf.nn.softmax, tf.nn.log_softmax, tf.nn.swish, tf.nn.silu,
            tf.nn.gelu, tf.tanh, tf.sigmoid,
        ];
        Assert.That(activations.Select(a => a(x).shape), Is.All.EqualTo(x.shape));
        var y = tf.layers.dense(x, 4, activation: tf.nn.relu);
        Assert.That(y.op.type, Is.EqualTo("Relu"));
    }
}

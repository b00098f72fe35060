using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Optimizers;

/// <summary>Keras's optimizers with TensorFlow 1's constants give the bits of tf.train's.</summary>
internal sealed class TensorFlow1OptimizerTests
{
    private const int Steps = 40;

    [Test]
    public void RMSprop_with_a_mean_square_from_one() => Compare(
        keras.optimizers.RMSprop(0.01, rho: 0.9, momentum: 0.0, epsilon: 1e-10, initial_accumulator_value: 1.0),
        () => tf.train.RMSPropOptimizer(0.01f));

    [Test]
    public void RMSprop_with_momentum() => Compare(
        keras.optimizers.RMSprop(0.01, rho: 0.9, momentum: 0.5, epsilon: 1e-10, initial_accumulator_value: 1.0),
        () => tf.train.RMSPropOptimizer(0.01f, momentum: 0.5));

    [Test]
    public void Adam_with_running_powers() => Compare(
        keras.optimizers.Adam(0.001, beta_1: 0.5, beta_2: 0.999, epsilon: 1e-8, running_powers: true),
        () => tf.train.AdamOptimizer(0.001f, beta1: 0.5));

    [Test]
    public void Gradient_descent() => Compare(
        keras.optimizers.SGD(0.1), () => tf.train.GradientDescentOptimizer(0.1f));

    private static void Compare(OptimizerV2 optimizer, Func<Optimizer> graphStyle)
    {
        var start = Fill.Of((5, 7), 3).numpy().ToArray<float>();
        var grads = Enumerable.Range(0, Steps).Select(i => Fill.Of((5, 7), 100 + (uint)i).numpy().ToArray<float>())
            .ToArray();
        var weight = new KerasVariable(tf.reshape(tf.constant(start), (5, 7)), "kernel", "dense");
        foreach (var g in grads)
        {
            optimizer.apply_gradients([(tf.reshape(tf.constant(g), (5, 7)), weight)]);
        }

        Assert.That(weight.numpy().ToArray<float>(), Is.EqualTo(InGraph(start, grads, graphStyle)));
    }

    private static float[] InGraph(float[] start, float[][] grads, Func<Optimizer> graphStyle)
    {
        var graph = tf.Graph();
        using (graph.as_default())
        {
            var x = tf.placeholder(tf.float32, (5, 7));
            var w = tf.compat.v1.get_variable("w", initializer: tf.reshape(tf.constant(start), (5, 7)));
            var step = graphStyle().apply_gradients([(x, w)]);
            using var session = tf.Session(graph);
            session.run(tf.global_variables_initializer());
            foreach (var g in grads)
            {
                session.run(step, (x, NumPy.np.array(g).reshape((5, 7))));
            }

            return session.run(w.AsTensor()).ToArray<float>();
        }
    }
}

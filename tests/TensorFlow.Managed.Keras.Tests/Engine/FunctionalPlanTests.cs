using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Networks of Keras's own layers run as one function of values, to the bit what the layers give.</summary>
internal sealed class FunctionalPlanTests
{
    [Test]
    public void Values_and_gradients_are_those_of_the_layers()
    {
        // an activation that is not Keras's own keeps the second model to its layers
        var (planned, layered) = (Make(x => x, plain: true), Make(x => x, plain: false));
        layered.set_weights(planned.get_weights());
        for (var round = 0; round < 5; round++)
        {
            var rows = round < 4 ? 6 : 3;
            var x = tf.constant(new RandomState(round).normal(size: new Shape(rows, 4)).astype(np.float32));
            var (a, b) = (Gradients(planned, x), Gradients(layered, x));
            for (var i = 0; i < a.Length; i++)
            {
                Assert.That(a[i], Is.EqualTo(b[i]), $"round {round}, place {i}");
            }
        }
    }

    [Test]
    public void Logits_come_along_with_probabilities()
    {
        var model = keras.Sequential(keras.Input(1), keras.layers.Dense(
            1, activation: "sigmoid", kernel_initializer: "ones"));
        for (var round = 0; round < 4; round++)
        {
            var p = model.Apply(tf.constant(new[,] { { 100f } }));
            Assert.That((float)keras.losses.BinaryCrossentropy().Call(tf.zeros((1, 1)), p).numpy(), Is.EqualTo(100f));
        }
    }

    [Test]
    public void Weights_that_change_are_seen()
    {
        var model = keras.Sequential(keras.Input(1), keras.layers.Dense(1, use_bias: false));
        for (var round = 1; round < 5; round++)
        {
            model.set_weights([new[,] { { (float)round } }]);
            Assert.That((float)model.Apply(tf.ones((1, 1))).Single.numpy(), Is.EqualTo(round));
        }
    }

    [Test]
    public void Code_of_one_s_own_runs_each_time()
    {
        var calls = 0;
        var model = Make(
            x =>
            {
                calls++;
                return x;
            },
            plain: false);
        calls = 0;
        for (var round = 0; round < 4; round++)
        {
            model.Apply(tf.ones((2, 4)));
        }

        Assert.That(calls, Is.EqualTo(4));
    }

    private static Functional Make(Func<Tensor, Tensor> identity, bool plain)
    {
        var x = keras.Input(4);
        var h = keras.layers.Dense(5, activation: "tanh").Apply(x);
        h = keras.layers.LeakyReLU().Apply(keras.layers.Dense(5).Apply(h));
        var y = keras.layers.Dense(3, activation: plain ? "linear" : new Activation(identity)).Apply(h);
        return keras.Model(x, (y, h));
    }

    private static float[][] Gradients(Model model, Tensor x)
    {
        using var tape = tf.GradientTape();
        tape.watch(x);
        var (y, h) = model.Apply(x);
        var loss = tf.reduce_sum(tf.square((Tensor)y)) + tf.reduce_mean((Tensor)h);
        var sources = model.TrainableVariables.Cast<object>().Append(x);
        return [.. tape.gradient(loss, sources).Select(g => g!.numpy().ToArray<float>()), [(float)loss.numpy()]];
    }
}

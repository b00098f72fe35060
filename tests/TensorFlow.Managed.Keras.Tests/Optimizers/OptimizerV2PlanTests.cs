using System;
using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Optimizers;

/// <summary>A step on values runs as a plan from the second on: to the bit what its ops give one by one.</summary>
internal sealed class OptimizerV2PlanTests
{
    private static readonly Dictionary<string, Func<LearningRate, OptimizerV2>> Made = new()
    {
        ["SGD"] = rate => keras.optimizers.SGD(rate),
        ["momentum"] = rate => keras.optimizers.SGD(rate, momentum: 0.9, nesterov: true),
        ["RMSprop"] = rate => keras.optimizers.RMSprop(rate, centered: true, momentum: 0.5),
        ["Adam"] = rate => keras.optimizers.Adam(rate),
        ["amsgrad"] = rate => keras.optimizers.Adam(rate, amsgrad: true),
        ["Nadam"] = rate => keras.optimizers.Nadam(rate),
        ["Adamax"] = rate => keras.optimizers.Adamax(rate),
        ["Adagrad"] = rate => keras.optimizers.Adagrad(rate),
        ["Adadelta"] = rate => keras.optimizers.Adadelta(rate),
        ["Ftrl"] = rate => keras.optimizers.Ftrl(rate),
        ["Lion"] = rate => keras.optimizers.Lion(rate),
        ["clipped"] = rate => new Adam(rate, settings: new() { global_clipnorm = 0.5, weight_decay = 0.1 }),
        ["averaged"] = rate => new SGD(
            rate, settings: new() { use_ema = true, ema_overwrite_frequency = 3, loss_scale_factor = 8 }),
        ["accumulated"] = rate => new Adam(rate, settings: new() { gradient_accumulation_steps = 2 }),
    };

    [TestCaseSource(nameof(Names))]
    public void Gives_the_bits_of_single_ops(string name)
    {
        // a rate that is a function is asked at each step, so that no plan can be made
        var (planned, single) = (Made[name](0.01), Made[name](new Func<Tensor>(() => tf.constant(0.01f))));
        var (a, b) = (Weights(), Weights());
        for (var step = 0; step < 7; step++)
        {
            Tensor?[] grads = [Values(step, 3, 2), Values(step + 50, 2)];
            planned.apply_gradients(zip(grads, a));
            single.apply_gradients(zip(grads, b));
            for (var i = 0; i < a.Length; i++)
            {
                Assert.That(Numbers(a[i]), Is.EqualTo(Numbers(b[i])), $"step {step}, weight {i}");
            }
        }

        Assert.That((long)planned.iterations.numpy(), Is.EqualTo((long)single.iterations.numpy()));
    }

    [Test]
    public void Follows_the_learning_rate_and_the_weights_that_are_given()
    {
        var optimizer = keras.optimizers.SGD(1.0);
        var weights = Weights();
        optimizer.build(weights);
        Tensor?[] ones = [tf.ones((3, 2)), tf.ones(2)];
        foreach (var rate in new[] { 1f, 0.5f, 0.25f, 2f })
        {
            optimizer.learning_rate = rate;
            var before = Numbers(weights[1])[0];
            optimizer.apply_gradients(zip(ones, weights));
            Assert.That(Numbers(weights[1])[0], Is.EqualTo(before - rate));
            before = Numbers(weights[1])[0];
            optimizer.apply_gradients(zip(ones[..1], weights[..1]));
            Assert.That(Numbers(weights[1])[0], Is.EqualTo(before), "only the first was given");
        }
    }

    [Test]
    public void Refuses_a_gradient_of_another_shape_as_ever()
    {
        var (optimizer, weights) = (keras.optimizers.SGD(1.0), Weights());
        for (var step = 0; step < 3; step++)
        {
            optimizer.apply_gradients(zip(new Tensor?[] { tf.ones((3, 2)), tf.ones(2) }, weights));
        }

        Assert.That(
            () => optimizer.apply_gradients(zip(new Tensor?[] { tf.ones((3, 2)), tf.ones(3) }, weights)),
            Throws.InstanceOf<InvalidArgumentError>());
    }

    private static IEnumerable<string> Names => Made.Keys;

    private static KerasVariable[] Weights() =>
        [new(Values(7, 3, 2), "kernel"), new(Values(8, 2), "bias")];

    private static Tensor Values(int seed, params int[] shape) =>
        tf.constant(new RandomState(seed).uniform(-1, 1, new Shape(shape)).astype(np.float32));

    private static float[] Numbers(KerasVariable variable) => variable.numpy().ToArray<float>();
}

using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GanTf.Keras;

/// <summary>MNIST GAN ("vanilla GAN"): 100 gaussian numbers in, a 28x28 digit out. Keras style.</summary>
public sealed class MnistGan : Model
{
    /// <summary>Digits a step.</summary>
    public const int BatchSize = 100;

    private readonly OptimizerV2 _dOptimizer;
    private readonly OptimizerV2 _gOptimizer;
    private Callable? _step;

    /// <summary>Both networks with an optimizer each.</summary>
    /// <param name="dropout">What share of the discriminator's values is dropped in training.</param>
    /// <param name="optimizer">Makes an optimizer; null: Adam(0.0002).</param>
    public MnistGan(double dropout = 0.3, Func<OptimizerV2>? optimizer = null)
    {
        Generator = keras.Sequential(
        [
            keras.Input(MnistProblem.NoiseWidth),
            Dense(100, 256), keras.layers.LeakyReLU(negative_slope: 0.2),
            Dense(256, 512), keras.layers.LeakyReLU(negative_slope: 0.2),
            Dense(512, 1024), keras.layers.LeakyReLU(negative_slope: 0.2),
            Dense(1024, MnistProblem.Pixels, "tanh"),
        ], name: "generator");
        Discriminator = keras.Sequential(
        [
            keras.Input(MnistProblem.Pixels),
            Dense(MnistProblem.Pixels, 1024), keras.layers.LeakyReLU(negative_slope: 0.2), Dropout(dropout, 11),
            Dense(1024, 512), keras.layers.LeakyReLU(negative_slope: 0.2), Dropout(dropout, 12),
            Dense(512, 256), keras.layers.LeakyReLU(negative_slope: 0.2), Dropout(dropout, 13),
            Dense(256, 1),
        ], name: "discriminator");
        optimizer ??= () => keras.optimizers.Adam(2e-4);
        (_dOptimizer, _gOptimizer) = (optimizer(), optimizer());
        StackLayers(Generator, Discriminator);
        compile();
    }

    /// <summary>Noise (batch, 100) to digits in -1..1, (batch, 784).</summary>
    public Model Generator { get; }

    /// <summary>Digits (batch, 784) to logits (batch, 1).</summary>
    public Model Discriminator { get; }

    /// <summary>One step of each network on (real, noise for the discriminator, noise for the generator).</summary>
    public override Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (real, dNoise, gNoise) = data;
        var (dLoss, dReal, dFake) = DiscriminatorStep(real, dNoise);
        return new()
        {
            ["d_loss"] = dLoss, ["g_loss"] = GeneratorStep(gNoise), ["d_real"] = dReal, ["d_fake"] = dFake,
        };
    }

    /// <summary>Runs the training loop; each epoch visits all digits once, in an order of its own.</summary>
    public void Train(
        MnistProblem data, int epochs = 200, Action<MnistBatch>? onBatch = null, CancellationToken stop = default)
    {
        var (image, row) = (
            tf.TensorSpec((BatchSize, MnistProblem.Pixels)), tf.TensorSpec((BatchSize, MnistProblem.NoiseWidth)));
        var step = _step ??= tf.function((Tensor x, Tensor d, Tensor g) => train_step([x, d, g]))
            .get_concrete_function(image, row, row).make_callable();
        var digits = new NDArray(new Shape(BatchSize, MnistProblem.Pixels), np.float32);
        var (dNoise, gNoise) = (
            new NDArray(row.shape, np.float32), new NDArray(row.shape, np.float32));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var order = data.Order();
            for (var n = 0; n < data.Count / BatchSize && !stop.IsCancellationRequested; n++)
            {
                var real = data.ToReal(order.AsSpan(n * BatchSize, BatchSize), digits);
                data.Noise(BatchSize, dNoise);
                var results = step.Run(real, dNoise, data.Noise(BatchSize, gNoise));
                onBatch?.Invoke(new(epoch, n, results[0]!, results[1]!, results[2]!, results[3]!));
            }
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Generator.Apply(inputs, training: training);

    // The discriminator's loss, and its judgements of real and generated digits in 0..1.
    private (Tensor Loss, Tensor Real, Tensor Fake) DiscriminatorStep(Tensors real, Tensors noise)
    {
        using var tape = tf.GradientTape();
        Tensor fake = Generator.Apply(noise, training: true);
        Tensor judgedReal = Discriminator.Apply(real, training: true);
        Tensor judgedFake = Discriminator.Apply(fake, training: true);
        var loss = CrossEntropy(judgedReal, 1) + CrossEntropy(judgedFake, 0);
        var variables = Discriminator.TrainableVariables;
        _dOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return (loss, tf.sigmoid(judgedReal), tf.sigmoid(judgedFake));
    }

    private Tensor GeneratorStep(Tensors noise)
    {
        using var tape = tf.GradientTape();
        var judged = Discriminator.Apply(Generator.Apply(noise, training: true), training: true);
        var loss = CrossEntropy(judged, 1);
        var variables = Generator.TrainableVariables;
        _gOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return loss;
    }

    private static Dense Dense(int fanIn, int units, string? activation = null)
    {
        var limit = 1 / Math.Sqrt(fanIn);
        return keras.layers.Dense(
            units, activation: activation, kernel_initializer: keras.initializers.RandomUniform(-limit, limit),
            bias_initializer: keras.initializers.RandomUniform(-limit, limit));
    }

    private static Dropout Dropout(double rate, int seed) => keras.layers.Dropout(rate, seed: seed);

    private static Tensor CrossEntropy(Tensor logits, float label) => tf.reduce_mean(
        keras.losses.binary_crossentropy(tf.ones_like(logits) * label, logits, from_logits: true));
}

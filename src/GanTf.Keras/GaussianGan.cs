using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GanTf.Keras;

/// <summary>Gaussian GAN: uniform noise in, a bell curve (mean 4, deviation 1.25) out. Keras style.</summary>
/// <remarks>The discriminator judges a whole minibatch at once, through one of four views of it.</remarks>
public sealed class GaussianGan : Model
{
    /// <summary>The views of a minibatch (1, n) that the discriminator may have, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Tensor, Tensor>> Preprocess =
        new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["raw"] = d => d,
            ["variances"] = d => WithDiffs(d, 2.0f),
            ["diffs"] = d => WithDiffs(d, 1.0f),
            ["moments"] = Moments,
        };

    private readonly Func<Tensor, Tensor> _view;
    private readonly int _n;
    private readonly OptimizerV2 _dOptimizer;
    private readonly OptimizerV2 _gOptimizer;
    private Callable? _discriminate;
    private Callable? _generate;

    /// <summary>Both networks with an optimizer each.</summary>
    /// <param name="preprocess">One of <see cref="Preprocess"/>.</param>
    /// <param name="n">Samples of a minibatch.</param>
    /// <param name="optimizer">Makes an optimizer; null: SGD(0.001, momentum 0.9).</param>
    public GaussianGan(
        string preprocess = "moments", int n = GaussianProblem.MinibatchSize, Func<OptimizerV2>? optimizer = null)
    {
        (_view, _n) = (Preprocess[preprocess], n);
        var width = preprocess switch { "moments" => 4, "raw" => n, _ => 2 * n };
        Generator = Network("generator", "tanh", 1, 5, 5, 1);
        Discriminator = Network("discriminator", "sigmoid", width, 10, 10, 1);
        optimizer ??= () => keras.optimizers.SGD(1e-3, momentum: 0.9);
        (_dOptimizer, _gOptimizer) = (optimizer(), optimizer());
        StackLayers(Generator, Discriminator);
        compile();
    }

    /// <summary>Noise (n, 1) to a minibatch (n, 1).</summary>
    public Model Generator { get; }

    /// <summary>A view of a minibatch to logits (1, 1).</summary>
    public Model Discriminator { get; }

    /// <summary>(1, n) to (1, 4): mean, standard deviation, skewness, excess kurtosis.</summary>
    public static Tensor Moments(Tensor d)
    {
        var mean = tf.reduce_mean(d);
        var diffs = d - mean;
        var std = tf.sqrt(tf.reduce_mean(tf.pow(diffs, 2.0f)));
        var z = diffs / std;
        var (skew, kurtosis) = (tf.reduce_mean(tf.pow(z, 3.0f)), tf.reduce_mean(tf.pow(z, 4.0f)) - 3.0f);
        return tf.reshape(tf.stack(new[] { mean, std, skew, kurtosis }), (1, 4));
    }

    /// <summary>(1, n) to (1, 2n): the data, and each value's distance from the mean raised to the exponent.</summary>
    public static Tensor WithDiffs(Tensor d, float exponent)
    {
        var diffs = tf.pow(d - tf.stop_gradient(tf.reduce_mean(d, axis: 1, keepdims: true)), exponent);
        return tf.concat(new[] { d, diffs }, 1);
    }

    /// <summary>One step of each network on (real (1, n), noise (n, 1), noise (n, 1)).</summary>
    public override Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (real, dNoise, gNoise) = data;
        var (dReal, dFake) = DiscriminatorStep(real, dNoise);
        var (gLoss, sample) = GeneratorStep(gNoise);
        return new()
        {
            ["disc_real_loss"] = dReal, ["disc_fake_loss"] = dFake, ["gen_loss"] = gLoss, ["sample"] = sample,
        };
    }

    /// <summary>One step of the discriminator; gives its losses on the real and the generated minibatch.</summary>
    public (Tensor Real, Tensor Fake) DiscriminatorStep(Tensors real, Tensors noise)
    {
        using var tape = tf.GradientTape();
        var fake = tf.transpose(Generator.Apply(noise));
        var dReal = CrossEntropy(Discriminator.Apply(_view(real)), 1);
        var dFake = CrossEntropy(Discriminator.Apply(_view(fake)), 0);
        var loss = dReal + dFake;
        var variables = Discriminator.TrainableVariables;
        _dOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return (dReal, dFake);
    }

    /// <summary>One step of the generator; gives its loss and the minibatch that it made.</summary>
    public (Tensor Loss, Tensor Sample) GeneratorStep(Tensors noise)
    {
        using var tape = tf.GradientTape();
        Tensor sample = Generator.Apply(noise);
        var loss = CrossEntropy(Discriminator.Apply(_view(tf.transpose(sample))), 1);
        var variables = Generator.TrainableVariables;
        _gOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return (loss, sample);
    }

    /// <summary>
    /// Runs the training loop: in each round some steps of the discriminator, then some of the generator.
    /// </summary>
    public void Train(
        GaussianProblem data, int rounds = 5000, int dSteps = 20, int gSteps = 20,
        Action<GaussianRound>? onRound = null, CancellationToken stop = default)
    {
        var (row, column) = (tf.TensorSpec((1, _n)), tf.TensorSpec((_n, 1)));
        var discriminate = _discriminate ??= tf.function((Tensor x, Tensor z) => DiscriminatorStep(x, z))
            .get_concrete_function(row, column).make_callable();
        var generate = _generate ??= tf.function((Tensor z) => GeneratorStep(z))
            .get_concrete_function(column).make_callable();
        var (x, z) = (np.empty((1, _n), np.float32), np.empty((_n, 1), np.float32));
        for (var i = 0; i < rounds && !stop.IsCancellationRequested; i++)
        {
            float dReal = 0, dFake = 0, gLoss = 0;
            NDArray sample = null!;
            for (var d = 0; d < dSteps; d++)
            {
                var losses = discriminate.Run(data.DistributionSampler(_n, x), data.GeneratorInputSampler(_n, z));
                (dReal, dFake) = (losses[0]!, losses[1]!);
            }

            for (var g = 0; g < gSteps; g++)
            {
                var generated = generate.Run(data.GeneratorInputSampler(_n, z));
                (gLoss, sample) = (generated[0]!, generated[1]!);
            }

            onRound?.Invoke(new(i, dReal, dFake, gLoss, sample));
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Generator.Apply(inputs, training: training);

    private static Sequential Network(string name, string activation, params int[] widths)
    {
        var layers = widths.Zip(widths.Skip(1), (fanIn, units) => (fanIn, units)).Select((w, i) =>
        {
            var limit = 1 / Math.Sqrt(w.fanIn);
            return (Layer)keras.layers.Dense(
                w.units, activation: i == widths.Length - 2 ? null : activation,
                kernel_initializer: keras.initializers.RandomUniform(-limit, limit),
                bias_initializer: keras.initializers.RandomUniform(-limit, limit));
        });
        return keras.Sequential([keras.Input(widths[0]), .. layers], name: name);
    }

    private static Tensor CrossEntropy(Tensor logits, float label) => tf.reduce_mean(
        keras.losses.binary_crossentropy(tf.ones_like(logits) * label, logits, from_logits: true));
}

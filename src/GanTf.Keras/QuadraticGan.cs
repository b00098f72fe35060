using System;
using System.Collections.Generic;
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

/// <summary>Quadratic GAN: learns the curve y = 10 + x² from 2-D noise. Keras style.</summary>
public sealed class QuadraticGan : Model
{
    /// <summary>Samples a step.</summary>
    public const int BatchSize = 256;

    private readonly OptimizerV2 _dOptimizer;
    private readonly OptimizerV2 _gOptimizer;
    private readonly int _ndSteps;
    private readonly int _ngSteps;
    private Callable? _discriminate;
    private Callable? _generate;
    private Callable? _watch;

    /// <summary>Both networks with an optimizer each.</summary>
    /// <param name="optimizer">Makes an optimizer; null: RMSprop(0.001).</param>
    public QuadraticGan(int ndSteps = 10, int ngSteps = 10, Func<OptimizerV2>? optimizer = null)
    {
        (_ndSteps, _ngSteps) = (ndSteps, ngSteps);
        var judge = MakeDiscriminator();
        (Generator, Discriminator) = (MakeGenerator(), keras.Model(judge.inputs, judge.outputs.At(0)));
        Features = keras.Model(judge.inputs, judge.outputs.At(1));
        (_dOptimizer, _gOptimizer) = optimizer is null
            ? (keras.optimizers.RMSprop(0.001), keras.optimizers.RMSprop(0.001))
            : (optimizer(), optimizer());
        StackLayers(Generator, Discriminator);
        compile();
    }

    /// <summary>Noise (batch, 2) to samples (batch, 2).</summary>
    public Model Generator { get; }

    /// <summary>Samples (batch, 2) to logits (batch, 1).</summary>
    public Model Discriminator { get; }

    /// <summary>Samples (batch, 2) to the discriminator's features (batch, 2), which can be drawn.</summary>
    public Model Features { get; }

    /// <summary>2-16-16-2, leaky ReLU.</summary>
    public static Sequential MakeGenerator() => keras.Sequential(
    [
        keras.Input(2),
        keras.layers.Dense(16, activation: LeakyRelu),
        keras.layers.Dense(16, activation: LeakyRelu),
        keras.layers.Dense(2),
    ], name: "generator");

    /// <summary>2-16-16-2-1, leaky ReLU; gives logits and the 2-wide features.</summary>
    public static Functional MakeDiscriminator()
    {
        var x = keras.Input(2);
        var h = keras.layers.Dense(16, activation: LeakyRelu).Apply(x);
        h = keras.layers.Dense(16, activation: LeakyRelu).Apply(h);
        var features = keras.layers.Dense(2, name: "features").Apply(h);
        var logits = keras.layers.Dense(1, name: "logits").Apply(features);
        return keras.Model(x, (logits, features), name: "discriminator");
    }

    /// <summary>Some steps of the discriminator, then of the generator, on one batch (real, noise).</summary>
    public override Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (real, noise) = data;
        Tensor dLoss = null!, gLoss = null!;
        for (var i = 0; i < _ndSteps; i++)
        {
            dLoss = DiscriminatorStep(real, noise);
        }

        for (var i = 0; i < _ngSteps; i++)
        {
            gLoss = GeneratorStep(noise);
        }

        return new() { ["d_loss"] = dLoss, ["g_loss"] = gLoss };
    }

    /// <summary>One step of the discriminator; gives its loss.</summary>
    public Tensor DiscriminatorStep(Tensors real, Tensors noise)
    {
        using var tape = tf.GradientTape();
        var fake = Generator.Apply(noise, training: true);
        var (judgedReal, judgedFake) = (
            Discriminator.Apply(real, training: true), Discriminator.Apply(fake, training: true));
        // one mean over the sum of both, as in graph style, so that both styles agree to the last bit
        var loss = tf.reduce_mean(CrossEntropy(judgedReal, 1) + CrossEntropy(judgedFake, 0));
        var variables = Discriminator.TrainableVariables;
        _dOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return loss;
    }

    /// <summary>One step of the generator; gives its loss.</summary>
    public Tensor GeneratorStep(Tensors noise)
    {
        using var tape = tf.GradientTape();
        var judged = Discriminator.Apply(Generator.Apply(noise, training: true), training: true);
        var loss = tf.reduce_mean(CrossEntropy(judged, 1));
        var variables = Generator.TrainableVariables;
        _gOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return loss;
    }

    /// <summary>Runs the training loop; the number of steps an iteration is the model's.</summary>
    /// <param name="onIteration">Called after each iteration with both losses and the features it has watched.</param>
    public void Train(
        QuadraticProblem data, int iterations = 10001, Action<QuadraticIteration>? onIteration = null,
        CancellationToken stop = default)
    {
        var spec = tf.TensorSpec((BatchSize, 2));
        var discriminate = _discriminate ??= tf.function((Tensor x, Tensor z) => DiscriminatorStep(x, z))
            .get_concrete_function(spec, spec).make_callable();
        var generate = _generate ??= tf.function((Tensor z) => GeneratorStep(z))
            .get_concrete_function(spec).make_callable();
        var features = _watch ??= tf.function((Tensor x, Tensor z) => new Tensor[]
        {
            Features.Apply(x), Features.Apply(Generator.Apply(z)),
        }).get_concrete_function(spec, spec).make_callable();
        var (xBatch, zBatch) = (np.empty((BatchSize, 2), np.float32), np.empty((BatchSize, 2), np.float32));
        for (var i = 0; i < iterations && !stop.IsCancellationRequested; i++)
        {
            data.SampleData(BatchSize, into: xBatch);
            data.SampleZ(BatchSize, 2, into: zBatch);
            float dLoss = 0, gLoss = 0;
            for (var d = 0; d < _ndSteps; d++)
            {
                dLoss = discriminate.Run(xBatch, zBatch)[0]!;
            }

            var before = onIteration is null ? default : Copy(features.Run(xBatch, zBatch));
            for (var g = 0; g < _ngSteps; g++)
            {
                gLoss = generate.Run(zBatch)[0]!;
            }

            if (onIteration is not null)
            {
                var after = Copy(features.Run(xBatch, zBatch));
                onIteration(new(i, dLoss, gLoss, before.Real, before.Fake, after.Real, after.Fake));
            }
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Generator.Apply(inputs, training: training);

    private static (NDArray Real, NDArray Fake) Copy(NDArray?[] features) =>
        (features[0]!.copy(), features[1]!.copy());

    private static Tensor LeakyRelu(Tensor x) => tf.nn.leaky_relu(x);

    private static Tensor CrossEntropy(Tensor logits, float label) =>
        keras.losses.binary_crossentropy(tf.ones_like(logits) * label, logits, from_logits: true);
}

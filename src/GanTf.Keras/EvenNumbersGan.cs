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

/// <summary>
/// Even-number GAN: 7-bit noise in, 7-bit even numbers out; one dense layer each. Keras style.
/// </summary>
public sealed class EvenNumbersGan : Model
{
    /// <summary>Samples a step.</summary>
    public const int BatchSize = 16;

    private const int Bits = EvenNumbersProblem.Bits;

    private readonly OptimizerV2 _dOptimizer;
    private readonly OptimizerV2 _gOptimizer;
    private Callable? _step;

    /// <summary>Both networks with an optimizer each.</summary>
    /// <param name="optimizer">Makes an optimizer; null: Adam(0.001).</param>
    public EvenNumbersGan(Func<OptimizerV2>? optimizer = null)
    {
        Generator = keras.Sequential([keras.Input(Bits), Dense(Bits, "sigmoid")], name: "generator");
        Discriminator = keras.Sequential([keras.Input(Bits), Dense(1)], name: "discriminator");
        optimizer ??= () => keras.optimizers.Adam(0.001);
        (_dOptimizer, _gOptimizer) = (optimizer(), optimizer());
        StackLayers(Generator, Discriminator);
        compile();
    }

    /// <summary>Random bits (batch, 7) to bits in 0..1 (batch, 7).</summary>
    public Model Generator { get; }

    /// <summary>Bits (batch, 7) to logits (batch, 1).</summary>
    public Model Discriminator { get; }

    /// <summary>
    /// One step on (real, noise): the generator first; its sample from before its step is then judged.
    /// </summary>
    public override Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (real, noise) = data;
        var (gLoss, fake) = GeneratorStep(noise);
        return new() { ["d_loss"] = DiscriminatorStep(real, fake), ["g_loss"] = gLoss };
    }

    /// <summary>Runs the training loop.</summary>
    /// <param name="onStep">Called after each step with its number and both losses.</param>
    public void Train(
        EvenNumbersProblem data, int steps = 500, Action<int, float, float>? onStep = null,
        CancellationToken stop = default)
    {
        var spec = tf.TensorSpec((BatchSize, Bits));
        var step = _step ??= tf.function((Tensor x, Tensor z) => train_step([x, z]))
            .get_concrete_function(spec, spec).make_callable();
        var (x, z) = (np.empty((BatchSize, Bits), np.float32), np.empty((BatchSize, Bits), np.float32));
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            data.Noise(BatchSize, into: z);
            var losses = step.Run(data.EvenNumbers(BatchSize, into: x), z);
            onStep?.Invoke(i, losses[0]!, losses[1]!);
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Generator.Apply(inputs, training: training);

    // what it gives besides the loss was made before it learned; the discriminator judges that
    private (Tensor Loss, Tensors Fake) GeneratorStep(Tensors noise)
    {
        using var tape = tf.GradientTape();
        var fake = Generator.Apply(noise);
        var loss = CrossEntropy(Discriminator.Apply(fake), 1f);
        var variables = Generator.TrainableVariables;
        _gOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return (loss, fake);
    }

    private Tensor DiscriminatorStep(Tensors real, Tensors fake)
    {
        using var tape = tf.GradientTape();
        var loss = (CrossEntropy(Discriminator.Apply(real), 1f) + CrossEntropy(Discriminator.Apply(fake), 0f)) / 2;
        var variables = Discriminator.TrainableVariables;
        _dOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return loss;
    }

    // Kernel and bias start uniform in ±1/√fan-in, the start that the tutorial's layers have.
    private static Dense Dense(int units, string? activation = null)
    {
        var limit = 1 / Math.Sqrt(Bits);
        return keras.layers.Dense(
            units, activation: activation, kernel_initializer: keras.initializers.RandomUniform(-limit, limit),
            bias_initializer: keras.initializers.RandomUniform(-limit, limit));
    }

    private static Tensor CrossEntropy(Tensor logits, float label) => tf.reduce_mean(
        keras.losses.binary_crossentropy(tf.ones_like(logits) * label, logits, from_logits: true));
}

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

/// <summary>1010-pattern GAN: four uniform numbers in, a fuzzy 1-0-1-0 out. Keras style.</summary>
/// <remarks>One example a step, mean squared error, plain gradient descent; no biases.</remarks>
public sealed class PatternGan : Model
{
    private static readonly TensorSpec Spec = new((1, 4));
    private static readonly NDArray One = new float[] { 1f };
    private static readonly NDArray Zero = new float[] { 0f };

    private readonly OptimizerV2 _dOptimizer;
    private readonly OptimizerV2 _gOptimizer;
    private Callable? _step;

    /// <summary>Both networks with an optimizer each.</summary>
    /// <param name="optimizer">Makes an optimizer; null: SGD(0.01).</param>
    public PatternGan(Func<OptimizerV2>? optimizer = null)
    {
        (Generator, Discriminator) = (Network("generator", 4, 4), Network("discriminator", 3, 1));
        optimizer ??= () => keras.optimizers.SGD(0.01);
        (_dOptimizer, _gOptimizer) = (optimizer(), optimizer());
        StackLayers(Generator, Discriminator);
        compile();
    }

    /// <summary>Noise (1, 4) to a pattern (1, 4).</summary>
    public Model Generator { get; }

    /// <summary>A pattern (1, 4) to a judgement in 0..1, (1, 1).</summary>
    public Model Discriminator { get; }

    /// <summary>
    /// One step on (real, noise for the discriminator, noise for the generator): the discriminator on a real and a
    /// generated pattern, then the generator.
    /// </summary>
    public override Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (real, dNoise, gNoise) = data;
        var dReal = Judge(real, 1f);
        var dFake = Judge(Generator.Apply(dNoise), 0f);
        using var tape = tf.GradientTape();
        var sample = Generator.Apply(gNoise);
        var gLoss = SquaredError(Discriminator.Apply(sample), 1f);
        var variables = Generator.TrainableVariables;
        _gOptimizer.apply_gradients(zip(tape.gradient(gLoss, variables), variables));
        return new(5)
        {
            ["d_loss_real"] = dReal,
            ["d_loss_fake"] = dFake,
            ["g_loss"] = gLoss,
            ["g_error"] = SquaredError(sample, PatternProblem.Target),
            ["sample"] = sample,
        };
    }

    /// <summary>One step of the discriminator on a pattern that it is to judge so; gives its loss.</summary>
    public Tensor Judge(Tensors pattern, Operand label)
    {
        using var tape = tf.GradientTape();
        var loss = SquaredError(Discriminator.Apply(pattern), label);
        var variables = Discriminator.TrainableVariables;
        _dOptimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
        return loss;
    }

    /// <summary>The tutorial's check that the discriminator can learn at all: 1010 against 0101.</summary>
    /// <param name="onStep">Called after each step with its number and the losses on both patterns.</param>
    public void TrainDiscriminatorAlone(
        PatternProblem data, int steps = 10000, Action<int, float, float>? onStep = null,
        CancellationToken stop = default)
    {
        var judge = tf.function((Tensor x, Tensor label) => Judge(x, label))
            .get_concrete_function(Spec, tf.TensorSpec(1)).make_callable();
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            float real = judge.Run(data.GenerateReal(), One)[0]!;
            float opposite = judge.Run(data.GenerateFalse(), Zero)[0]!;
            onStep?.Invoke(i, real, opposite);
        }
    }

    /// <summary>Runs the training loop.</summary>
    public void Train(
        PatternProblem data, int steps = 10000, Action<PatternStep>? onStep = null, CancellationToken stop = default)
    {
        var step = _step ??= tf.function((Tensor x, Tensor d, Tensor g) => train_step([x, d, g]))
            .get_concrete_function(Spec, Spec, Spec).make_callable();
        var (real, dNoise, gNoise) = (
            np.empty((1, 4), np.float32), np.empty((1, 4), np.float32), np.empty((1, 4), np.float32));
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            data.GenerateReal(into: real);
            data.GenerateRandom(into: dNoise);
            var results = step.Run(real, dNoise, data.GenerateRandom(into: gNoise));
            onStep?.Invoke(new(i, results[0]!, results[1]!, results[2]!, results[3]!, results[4]!));
        }
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Generator.Apply(inputs, training: training);

    private static Sequential Network(string name, params int[] units)
    {
        var layers = units.Prepend(4).Zip(units, (fanIn, width) =>
        {
            var limit = 1 / Math.Sqrt(fanIn);
            return (Layer)keras.layers.Dense(
                width, activation: "sigmoid", use_bias: false,
                kernel_initializer: keras.initializers.RandomUniform(-limit, limit));
        });
        return keras.Sequential([keras.Input(4), .. layers], name: name);
    }

    private static Tensor SquaredError(Tensor outputs, Operand label) =>
        tf.reduce_mean(tf.squared_difference(outputs, label));
}

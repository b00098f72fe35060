using System;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf;

/// <summary>1010-pattern GAN: four uniform numbers in, a fuzzy 1-0-1-0 out. TensorFlow 1 graph style.</summary>
/// <remarks>One example a step, mean squared error, plain gradient descent; no biases.</remarks>
public sealed class PatternGan
{
    private static readonly NDArray One = new float[] { 1f };
    private static readonly NDArray Zero = new float[] { 0f };

    private Callable? _discriminate;

    private PatternGan(
        Tensor x, Tensor z, Tensor label, Tensor sample, Tensor dOut, Tensor discLoss, Tensor genLoss, Tensor genError,
        Operation genStep, Operation discStep)
    {
        (X, Z, Label, GSample, DOut) = (x, z, label, sample, dOut);
        (DiscLoss, GenLoss, GenError, GenStep, DiscStep) = (discLoss, genLoss, genError, genStep, discStep);
    }

    /// <summary>A pattern, (1, 4).</summary>
    public Tensor X { get; }

    /// <summary>Noise, (1, 4).</summary>
    public Tensor Z { get; }

    /// <summary>What the discriminator is to say, (1).</summary>
    public Tensor Label { get; }

    /// <summary>The generated pattern, (1, 4).</summary>
    public Tensor GSample { get; }

    /// <summary>The discriminator's judgement of X in 0..1, (1, 1).</summary>
    public Tensor DOut { get; }

    /// <summary>The discriminator's loss.</summary>
    public Tensor DiscLoss { get; }

    /// <summary>The generator's loss.</summary>
    public Tensor GenLoss { get; }

    /// <summary>Mean squared distance of the sample from 0.9-0-0.9-0.</summary>
    public Tensor GenError { get; }

    /// <summary>One step of the generator.</summary>
    public Operation GenStep { get; }

    /// <summary>One step of the discriminator.</summary>
    public Operation DiscStep { get; }

    /// <summary>4-4-4 sigmoid.</summary>
    public static Tensor Generator(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: reuse);
        return Dense(Dense(z, 4), 4);
    }

    /// <summary>4-3-1 sigmoid.</summary>
    public static Tensor Discriminator(Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        return Dense(Dense(x, 3), 1);
    }

    /// <summary>Adds placeholders, both networks, losses and training steps to the default graph.</summary>
    public static PatternGan Build()
    {
        var X = tf.placeholder(tf.float32, (1, 4), name: "X");
        var Z = tf.placeholder(tf.float32, (1, 4), name: "Z");
        var label = tf.placeholder(tf.float32, 1, name: "label");
        var sample = Generator(Z);
        var dOut = Discriminator(X);
        var dgOut = Discriminator(sample, reuse: true);

        var discLoss = tf.reduce_mean(tf.squared_difference(dOut, label));
        var genLoss = tf.reduce_mean(tf.squared_difference(dgOut, label));
        var genError = tf.reduce_mean(tf.squared_difference(sample, PatternProblem.Target));
        var genVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Generator");
        var discVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Discriminator");
        var count = tf.train.get_global_step(); // only runs on a cluster have one
        var genStep = tf.train.GradientDescentOptimizer(0.01).minimize(genLoss, count, genVars);
        var discStep = tf.train.GradientDescentOptimizer(0.01).minimize(discLoss, var_list: discVars);
        return new(X, Z, label, sample, dOut, discLoss, genLoss, genError, genStep, discStep);
    }

    /// <summary>The tutorial's check that the discriminator can learn at all: 1010 against 0101.</summary>
    /// <param name="onStep">Called after each step with its number and the losses on both patterns.</param>
    public void TrainDiscriminatorAlone(
        Session sess, PatternProblem data, int steps = 10000, Action<int, float, float>? onStep = null,
        CancellationToken stop = default)
    {
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            var real = TrainDiscriminator(sess, data.GenerateReal(), One);
            var opposite = TrainDiscriminator(sess, data.GenerateFalse(), Zero);
            onStep?.Invoke(i, real, opposite);
        }
    }

    /// <summary>
    /// Runs the training loop: the discriminator on a real and a generated pattern, then the generator.
    /// </summary>
    public void Train(
        Session sess, PatternProblem data, int steps = 10000, Action<PatternStep>? onStep = null,
        CancellationToken stop = default)
    {
        var sample = sess.make_callable([GSample], [Z]);
        var generate = sess.make_callable([GenStep, GenLoss, GenError, GSample], [Z, Label]);
        var (real, noise) = (np.empty((1, 4), np.float32), np.empty((1, 4), np.float32));
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            var dReal = TrainDiscriminator(sess, data.GenerateReal(into: real), One);
            var fake = sample.Run(data.GenerateRandom(into: noise))[0]!;
            var dFake = TrainDiscriminator(sess, fake, Zero);
            var generated = generate.Run(data.GenerateRandom(into: noise), One);
            onStep?.Invoke(new(i, dReal, dFake, generated[1]!, generated[2]!, generated[3]!));
        }
    }

    private float TrainDiscriminator(Session sess, NDArray x, NDArray target)
    {
        _discriminate ??= sess.make_callable([DiscStep, DiscLoss], [X, Label]);
        return _discriminate.Run(x, target)[1]!;
    }

    private static Tensor Dense(Tensor x, int units)
    {
        var limit = 1.0 / Math.Sqrt(x.shape[^1]);
        return tf.layers.dense(
            x, units, activation: tf.nn.sigmoid, use_bias: false,
            kernel_initializer: tf.random_uniform_initializer(-limit, limit));
    }
}

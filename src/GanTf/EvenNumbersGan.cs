using System;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf;

/// <summary>
/// Even-number GAN: 7-bit noise in, 7-bit even numbers out; one dense layer each. TensorFlow 1 graph style.
/// </summary>
public sealed class EvenNumbersGan
{
    /// <summary>Samples a step.</summary>
    public const int BatchSize = 16;

    private const int Bits = EvenNumbersProblem.Bits;

    private EvenNumbersGan(
        Tensor x, Tensor z, Tensor sample, Tensor genLoss, Tensor discLoss, Operation genStep, Operation discStep) =>
        (X, Z, GSample, GenLoss, DiscLoss, GenStep, DiscStep) = (x, z, sample, genLoss, discLoss, genStep, discStep);

    /// <summary>Real numbers as bits, (batch, 7).</summary>
    public Tensor X { get; }

    /// <summary>Random bits, (batch, 7).</summary>
    public Tensor Z { get; }

    /// <summary>Generated bits in 0..1, (batch, 7).</summary>
    public Tensor GSample { get; }

    /// <summary>The generator's loss.</summary>
    public Tensor GenLoss { get; }

    /// <summary>The discriminator's loss, halved.</summary>
    public Tensor DiscLoss { get; }

    /// <summary>One step of the generator.</summary>
    public Operation GenStep { get; }

    /// <summary>One step of the discriminator.</summary>
    public Operation DiscStep { get; }

    /// <summary>7-7 sigmoid.</summary>
    public static Tensor Generator(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: reuse);
        return Dense(z, Bits, tf.nn.sigmoid);
    }

    /// <summary>7-1.</summary>
    public static Tensor Discriminator(Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        return Dense(x, 1);
    }

    /// <summary>Adds placeholders, both networks, losses and training steps to the default graph.</summary>
    public static EvenNumbersGan Build()
    {
        var X = tf.placeholder(tf.float32, (-1, Bits), name: "X");
        var Z = tf.placeholder(tf.float32, (-1, Bits), name: "Z");
        var sample = Generator(Z);
        var rLogits = Discriminator(X);
        var fLogits = Discriminator(sample, reuse: true);

        var genLoss = CrossEntropy(fLogits, 1.0f);
        var discLoss = (CrossEntropy(rLogits, 1.0f) + CrossEntropy(fLogits, 0.0f)) / 2;
        var genVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Generator");
        var discVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Discriminator");
        var count = tf.train.get_global_step(); // only runs on a cluster have one
        var genStep = tf.train.AdamOptimizer(0.001).minimize(genLoss, count, genVars);
        var discStep = tf.train.AdamOptimizer(0.001).minimize(discLoss, var_list: discVars);
        return new(X, Z, sample, genLoss, discLoss, genStep, discStep);
    }

    /// <summary>Runs the training loop: the generator first; its sample from before its step is then judged.</summary>
    /// <param name="onStep">Called after each step with its number and both losses.</param>
    public void Train(
        Session sess, EvenNumbersProblem data, int steps = 500, Action<int, float, float>? onStep = null,
        CancellationToken stop = default)
    {
        var generate = sess.make_callable([GenStep, GenLoss, GSample], [Z]);
        var discriminate = sess.make_callable([DiscStep, DiscLoss], [X, GSample]);
        var (x, z) = (np.empty((BatchSize, Bits), np.float32), np.empty((BatchSize, Bits), np.float32));
        for (var i = 0; i < steps && !stop.IsCancellationRequested; i++)
        {
            data.Noise(BatchSize, into: z);
            data.EvenNumbers(BatchSize, into: x);
            var generated = generate.Run(z);
            float gloss = generated[1]!;
            float dloss = discriminate.Run(x, generated[2]!)[1]!;
            onStep?.Invoke(i, dloss, gloss);
        }
    }

    // Kernel and bias start uniform in ±1/√fan-in, the start that the tutorial's layers have.
    private static Tensor Dense(Tensor x, int units, Func<Tensor, Tensor>? activation = null)
    {
        var limit = 1.0 / Math.Sqrt(x.shape[^1]);
        var start = tf.random_uniform_initializer(-limit, limit);
        return tf.layers.dense(x, units, activation: activation, kernel_initializer: start, bias_initializer: start);
    }

    private static Tensor CrossEntropy(Tensor logits, float label)
    {
        var labels = tf.ones_like(logits) * label;
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits: logits, labels: labels));
    }
}

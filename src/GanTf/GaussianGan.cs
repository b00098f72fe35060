using System;
using System.Collections.Generic;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf;

/// <summary>
/// Gaussian GAN: uniform noise in, a bell curve (mean 4, deviation 1.25) out. TensorFlow 1 graph style.
/// </summary>
/// <remarks>The discriminator judges a whole minibatch at once, through one of four views of it.</remarks>
public sealed class GaussianGan
{
    /// <summary>The views of a minibatch (1, n) that the discriminator may have, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Tensor, Tensor>> Preprocess =
        new Dictionary<string, Func<Tensor, Tensor>>
        {
            ["raw"] = d => d,
            ["variances"] = d => DecorateWithDiffs(d, 2.0f),
            ["diffs"] = d => DecorateWithDiffs(d, 1.0f),
            ["moments"] = Moments,
        };

    private GaussianGan(
        Tensor x, Tensor z, Tensor sample, Tensor discRealLoss, Tensor discFakeLoss, Tensor genLoss, Operation genStep,
        Operation discStep)
    {
        (X, Z, GSample, DiscRealLoss) = (x, z, sample, discRealLoss);
        (DiscFakeLoss, GenLoss, GenStep, DiscStep) = (discFakeLoss, genLoss, genStep, discStep);
    }

    /// <summary>A real minibatch, (1, n).</summary>
    public Tensor X { get; }

    /// <summary>Noise, (n, 1).</summary>
    public Tensor Z { get; }

    /// <summary>A generated minibatch, (n, 1).</summary>
    public Tensor GSample { get; }

    /// <summary>The discriminator's loss on the real minibatch.</summary>
    public Tensor DiscRealLoss { get; }

    /// <summary>The discriminator's loss on the generated one.</summary>
    public Tensor DiscFakeLoss { get; }

    /// <summary>The generator's loss.</summary>
    public Tensor GenLoss { get; }

    /// <summary>One step of the generator.</summary>
    public Operation GenStep { get; }

    /// <summary>One step of the discriminator.</summary>
    public Operation DiscStep { get; }

    /// <summary>(1, n) to (1, 4): mean, standard deviation, skewness, excess kurtosis.</summary>
    public static Tensor Moments(Tensor d)
    {
        var mean = tf.reduce_mean(d);
        var diffs = d - mean;
        var std = tf.sqrt(tf.reduce_mean(tf.pow(diffs, 2.0f)));
        var zscores = diffs / std;
        var skew = tf.reduce_mean(tf.pow(zscores, 3.0f));
        var kurtosis = tf.reduce_mean(tf.pow(zscores, 4.0f)) - 3.0f;
        return tf.reshape(tf.stack(new[] { mean, std, skew, kurtosis }), (1, 4));
    }

    /// <summary>(1, n) to (1, 2n): the data, and each value's distance from the mean raised to the exponent.</summary>
    public static Tensor DecorateWithDiffs(Tensor d, float exponent)
    {
        var diffs = tf.pow(d - tf.stop_gradient(tf.reduce_mean(d, axis: 1, keepdims: true)), exponent);
        return tf.concat(new[] { d, diffs }, 1);
    }

    /// <summary>1-5-5-1 tanh.</summary>
    public static Tensor Generator(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: reuse);
        return Dense(Dense(Dense(z, 5, tf.nn.tanh), 5, tf.nn.tanh), 1);
    }

    /// <summary>view-10-10-1 sigmoid.</summary>
    public static Tensor Discriminator(Tensor view, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        return Dense(Dense(Dense(view, 10, tf.nn.sigmoid), 10, tf.nn.sigmoid), 1);
    }

    /// <summary>Adds placeholders, both networks, losses and training steps to the default graph.</summary>
    /// <param name="preprocess">One of <see cref="Preprocess"/>.</param>
    /// <param name="n">Samples of a minibatch.</param>
    public static GaussianGan Build(string preprocess = "moments", int n = GaussianProblem.MinibatchSize)
    {
        var view = Preprocess[preprocess];
        var X = tf.placeholder(tf.float32, (1, n), name: "X");
        var Z = tf.placeholder(tf.float32, (n, 1), name: "Z");
        var sample = Generator(Z);
        var rLogits = Discriminator(view(X));
        var fLogits = Discriminator(view(tf.transpose(sample)), reuse: true);

        var discRealLoss = CrossEntropy(rLogits, tf.ones_like(rLogits));
        var discFakeLoss = CrossEntropy(fLogits, tf.zeros_like(fLogits));
        var genLoss = CrossEntropy(fLogits, tf.ones_like(fLogits));
        var genVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Generator");
        var discVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Discriminator");
        var count = tf.train.get_global_step(); // only runs on a cluster have one
        var genStep = tf.train.MomentumOptimizer(1e-3, 0.9).minimize(genLoss, count, genVars);
        var discStep = tf.train.MomentumOptimizer(1e-3, 0.9).minimize(discRealLoss + discFakeLoss, var_list: discVars);
        return new(X, Z, sample, discRealLoss, discFakeLoss, genLoss, genStep, discStep);
    }

    /// <summary>
    /// Runs the training loop: in each round some steps of the discriminator, then some of the generator.
    /// </summary>
    public void Train(
        Session sess, GaussianProblem data, int rounds = 5000, int dSteps = 20, int gSteps = 20,
        Action<GaussianRound>? onRound = null, CancellationToken stop = default)
    {
        var n = (int)X.shape[1];
        var discriminate = sess.make_callable([DiscStep, DiscRealLoss, DiscFakeLoss], [X, Z]);
        var generate = sess.make_callable([GenStep, GenLoss, GSample], [Z]);
        var (x, z) = (np.empty((1, n), np.float32), np.empty((n, 1), np.float32));
        for (var i = 0; i < rounds && !stop.IsCancellationRequested; i++)
        {
            float dre = 0, dfe = 0, ge = 0;
            NDArray sample = null!;
            for (var d = 0; d < dSteps; d++)
            {
                var losses = discriminate.Run(data.DistributionSampler(n, x), data.GeneratorInputSampler(n, z));
                (dre, dfe) = (losses[1]!, losses[2]!);
            }

            for (var g = 0; g < gSteps; g++)
            {
                var generated = generate.Run(data.GeneratorInputSampler(n, z));
                (ge, sample) = (generated[1]!, generated[2]!);
            }

            onRound?.Invoke(new(i, dre, dfe, ge, sample));
        }
    }

    private static Tensor Dense(Tensor x, int units, Func<Tensor, Tensor>? activation = null)
    {
        var limit = 1.0 / Math.Sqrt(x.shape[^1]);
        var start = tf.random_uniform_initializer(-limit, limit);
        return tf.layers.dense(x, units, activation: activation, kernel_initializer: start, bias_initializer: start);
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor labels) =>
        tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits: logits, labels: labels));
}

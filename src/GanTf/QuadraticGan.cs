using System;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf;

/// <summary>Quadratic GAN: learns the curve y = 10 + x² from 2-D noise. TensorFlow 1 graph style.</summary>
public sealed class QuadraticGan
{
    /// <summary>Samples a step.</summary>
    public const int BatchSize = 256;

    private QuadraticGan(
        Tensor x, Tensor z, Tensor sample, Tensor rRep, Tensor gRep, Tensor discLoss, Tensor genLoss, Operation genStep,
        Operation discStep)
    {
        (X, Z, GSample, RRep, GRep) = (x, z, sample, rRep, gRep);
        (DiscLoss, GenLoss, GenStep, DiscStep) = (discLoss, genLoss, genStep, discStep);
    }

    /// <summary>Real samples, (batch, 2).</summary>
    public Tensor X { get; }

    /// <summary>Noise, (batch, 2).</summary>
    public Tensor Z { get; }

    /// <summary>Generated samples, (batch, 2).</summary>
    public Tensor GSample { get; }

    /// <summary>The discriminator's features of real samples, (batch, 2).</summary>
    public Tensor RRep { get; }

    /// <summary>The discriminator's features of generated samples, (batch, 2).</summary>
    public Tensor GRep { get; }

    /// <summary>The discriminator's loss.</summary>
    public Tensor DiscLoss { get; }

    /// <summary>The generator's loss.</summary>
    public Tensor GenLoss { get; }

    /// <summary>One step of the generator.</summary>
    public Operation GenStep { get; }

    /// <summary>One step of the discriminator.</summary>
    public Operation DiscStep { get; }

    /// <summary>2-16-16-2, leaky ReLU.</summary>
    public static Tensor Generator(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: reuse);
        var h1 = tf.layers.dense(z, 16, activation: tf.nn.leaky_relu);
        var h2 = tf.layers.dense(h1, 16, activation: tf.nn.leaky_relu);
        return tf.layers.dense(h2, 2);
    }

    /// <summary>2-16-16-2-1, leaky ReLU; the 2-wide layer is the feature that can be drawn.</summary>
    public static (Tensor Logits, Tensor Features) Discriminator(Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        var h1 = tf.layers.dense(x, 16, activation: tf.nn.leaky_relu);
        var h2 = tf.layers.dense(h1, 16, activation: tf.nn.leaky_relu);
        var h3 = tf.layers.dense(h2, 2);
        return (tf.layers.dense(h3, 1), h3);
    }

    /// <summary>Adds placeholders, both networks, losses and training steps to the default graph.</summary>
    public static QuadraticGan Build()
    {
        var X = tf.placeholder(tf.float32, (-1, 2));
        var Z = tf.placeholder(tf.float32, (-1, 2));
        var sample = Generator(Z);
        var (rLogits, rRep) = Discriminator(X);
        var (fLogits, gRep) = Discriminator(sample, reuse: true);

        var discLoss = tf.reduce_mean(
            tf.nn.sigmoid_cross_entropy_with_logits(logits: rLogits, labels: tf.ones_like(rLogits))
            + tf.nn.sigmoid_cross_entropy_with_logits(logits: fLogits, labels: tf.zeros_like(fLogits)));
        var genLoss = tf.reduce_mean(
            tf.nn.sigmoid_cross_entropy_with_logits(logits: fLogits, labels: tf.ones_like(fLogits)));

        var genVars = tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES, scope: "GAN/Generator");
        var discVars = tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES, scope: "GAN/Discriminator");
        var count = tf.train.get_global_step(); // only runs on a cluster have one
        var genStep = tf.train.RMSPropOptimizer(learning_rate: 0.001).minimize(genLoss, count, genVars);
        var discStep = tf.train.RMSPropOptimizer(learning_rate: 0.001).minimize(discLoss, var_list: discVars);
        return new(X, Z, sample, rRep, gRep, discLoss, genLoss, genStep, discStep);
    }

    /// <summary>Runs the training loop.</summary>
    /// <param name="onIteration">Called after each iteration with both losses and the features it has watched.</param>
    public void Train(
        Session sess, QuadraticProblem data, int iterations = 10001, int ndSteps = 10, int ngSteps = 10,
        Action<QuadraticIteration>? onIteration = null, CancellationToken stop = default)
    {
        var discriminate = sess.make_callable([DiscStep, DiscLoss], [X, Z]);
        var generate = sess.make_callable([GenStep, GenLoss], [Z]);
        var features = sess.make_callable([RRep, GRep], [X, Z]);
        var (xBatch, zBatch) = (np.empty((BatchSize, 2), np.float32), np.empty((BatchSize, 2), np.float32));
        for (var i = 0; i < iterations && !stop.IsCancellationRequested; i++)
        {
            data.SampleData(BatchSize, into: xBatch);
            data.SampleZ(BatchSize, 2, into: zBatch);
            float dloss = 0, gloss = 0;
            for (var d = 0; d < ndSteps; d++)
            {
                dloss = discriminate.Run(xBatch, zBatch)[1]!;
            }

            var watched = onIteration is null ? default : Copy(features.Run(xBatch, zBatch));
            for (var g = 0; g < ngSteps; g++)
            {
                gloss = generate.Run(zBatch)[1]!;
            }

            if (onIteration is not null)
            {
                var after = Copy(features.Run(xBatch, zBatch));
                onIteration(new(i, dloss, gloss, watched.Real, watched.Fake, after.Real, after.Fake));
            }
        }
    }

    private static (NDArray Real, NDArray Fake) Copy(NDArray?[] features) => (features[0]!.copy(), features[1]!.copy());
}

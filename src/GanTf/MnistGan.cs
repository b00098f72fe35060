using System;
using System.Threading;
using GanTf.Problems;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf;

/// <summary>MNIST GAN ("vanilla GAN"): 100 gaussian numbers in, a 28x28 digit out. TensorFlow 1 graph style.</summary>
public sealed class MnistGan
{
    /// <summary>Digits a step.</summary>
    public const int BatchSize = 100;

    /// <summary>The share of the discriminator's values that training drops.</summary>
    public const double DropoutRate = 0.3;

    private const int Image = MnistProblem.Pixels;

    private MnistGan(
        Tensor x, Tensor z, Tensor sample, Tensor dReal, Tensor dFake, Tensor discLoss, Tensor genLoss,
        Operation genStep, Operation discStep)
    {
        (X, Z, GSample, DReal, DFake) = (x, z, sample, dReal, dFake);
        (DiscLoss, GenLoss, GenStep, DiscStep) = (discLoss, genLoss, genStep, discStep);
    }

    /// <summary>Real digits in -1..1, (batch, 784).</summary>
    public Tensor X { get; }

    /// <summary>Noise, (batch, 100).</summary>
    public Tensor Z { get; }

    /// <summary>Generated digits in -1..1, (batch, 784).</summary>
    public Tensor GSample { get; }

    /// <summary>The discriminator's judgement of real digits in 0..1, (batch, 1).</summary>
    public Tensor DReal { get; }

    /// <summary>Its judgement of generated digits in 0..1, (batch, 1).</summary>
    public Tensor DFake { get; }

    /// <summary>The discriminator's loss.</summary>
    public Tensor DiscLoss { get; }

    /// <summary>The generator's loss.</summary>
    public Tensor GenLoss { get; }

    /// <summary>One step of the generator.</summary>
    public Operation GenStep { get; }

    /// <summary>One step of the discriminator.</summary>
    public Operation DiscStep { get; }

    /// <summary>100-256-512-1024-784, leaky ReLU, tanh.</summary>
    public static Tensor Generator(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: reuse);
        var h = z;
        foreach (var units in new[] { 256, 512, 1024 })
        {
            h = Dense(h, units, LeakyRelu);
        }

        return Dense(h, Image, tf.nn.tanh);
    }

    /// <summary>784-1024-512-256-1, leaky ReLU, dropout.</summary>
    /// <param name="dropout">What drops values of a hidden layer; null: tf.layers.dropout.</param>
    public static Tensor Discriminator(Tensor x, bool reuse = false, Func<Tensor, Tensor>? dropout = null)
    {
        dropout ??= values => tf.layers.dropout(values, rate: DropoutRate, training: true);
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        var h = x;
        foreach (var units in new[] { 1024, 512, 256 })
        {
            h = dropout(Dense(h, units, LeakyRelu));
        }

        return Dense(h, 1);
    }

    /// <summary>Adds placeholders, both networks, losses and training steps to the default graph.</summary>
    /// <param name="dropout">What drops values of the discriminator's hidden layers; null: tf.layers.dropout.</param>
    public static MnistGan Build(Func<Tensor, Tensor>? dropout = null)
    {
        var X = tf.placeholder(tf.float32, (-1, Image), name: "X");
        var Z = tf.placeholder(tf.float32, (-1, MnistProblem.NoiseWidth), name: "Z");
        var sample = Generator(Z);
        var rLogits = Discriminator(X, dropout: dropout);
        var fLogits = Discriminator(sample, reuse: true, dropout);

        var discLoss = CrossEntropy(rLogits, tf.ones_like(rLogits)) + CrossEntropy(fLogits, tf.zeros_like(fLogits));
        var genLoss = CrossEntropy(fLogits, tf.ones_like(fLogits));
        var genVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Generator");
        var discVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Discriminator");
        var count = tf.train.get_global_step(); // only runs on a cluster have one
        var genStep = tf.train.AdamOptimizer(2e-4).minimize(genLoss, count, genVars);
        var discStep = tf.train.AdamOptimizer(2e-4).minimize(discLoss, var_list: discVars);
        return new(
            X, Z, sample, tf.sigmoid(rLogits), tf.sigmoid(fLogits), discLoss, genLoss, genStep, discStep);
    }

    /// <summary>Runs the training loop; each epoch visits all digits once, in an order of its own.</summary>
    public void Train(
        Session sess, MnistProblem data, int epochs = 200, Action<MnistBatch>? onBatch = null,
        CancellationToken stop = default)
    {
        var discriminate = sess.make_callable([DiscStep, DiscLoss, DReal, DFake], [X, Z]);
        var generate = sess.make_callable([GenStep, GenLoss], [Z]);
        var digits = new NDArray(new Shape(BatchSize, Image), np.float32);
        var noise = new NDArray(new Shape(BatchSize, MnistProblem.NoiseWidth), np.float32);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var order = data.Order();
            for (var n = 0; n < data.Count / BatchSize && !stop.IsCancellationRequested; n++)
            {
                var rows = order.AsSpan(n * BatchSize, BatchSize);
                var judged = discriminate.Run(data.ToReal(rows, digits), data.Noise(BatchSize, noise));
                float dloss = judged[1]!;
                float gloss = generate.Run(data.Noise(BatchSize, noise))[1]!;
                onBatch?.Invoke(new(epoch, n, dloss, gloss, judged[2]!, judged[3]!));
            }
        }
    }

    private static Tensor LeakyRelu(Tensor x) => tf.nn.leaky_relu(x, alpha: 0.2f);

    private static Tensor Dense(Tensor x, int units, Func<Tensor, Tensor>? activation = null)
    {
        var limit = 1.0 / Math.Sqrt(x.shape[^1]);
        var start = tf.random_uniform_initializer(-limit, limit);
        return tf.layers.dense(x, units, activation: activation, kernel_initializer: start, bias_initializer: start);
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor labels) =>
        tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits: logits, labels: labels));
}

using System;
using System.Collections.Generic;
using Tensorflow;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>InfoGAN (Chen and others, 2016) with one categorical code, ported from Python: three optimizers, two of
/// them on the same variables.</summary>
internal sealed class InfoGan
{
    private const int NoiseWidth = 54, Codes = 10;

    private readonly Tensor _x = tf.placeholder(tf.float32, (-1, ZooData.Image), name: "X");
    private readonly Tensor _z = tf.placeholder(tf.float32, (-1, NoiseWidth), name: "Z");
    private readonly Tensor _c = tf.placeholder(tf.float32, (-1, Codes), name: "C");
    private readonly (string Name, Operation Step, Tensor Loss)[] _steps;

    public InfoGan()
    {
        var sample = Generator(_z, _c);
        var (realLogits, _) = Discriminator(_x);
        var (fakeLogits, fakeBody) = Discriminator(sample, reuse: true);
        var guess = CodeHead(fakeBody);
        var discLoss = CrossEntropy(realLogits, tf.ones_like(realLogits))
            + CrossEntropy(fakeLogits, tf.zeros_like(fakeLogits));
        var genLoss = CrossEntropy(fakeLogits, tf.ones_like(fakeLogits));
        var infoLoss = 1.0 * tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits_v2(logits: guess, labels: _c));
        var genVars = Variables("GAN/Generator");
        var discVars = Variables("GAN/Discriminator");
        List<IVariableV1> all = [.. genVars, .. discVars, .. Variables("GAN/Q")];
        var genStep = tf.train.AdamOptimizer(1e-3, beta1: 0.5).minimize(genLoss, var_list: genVars);
        var discStep = tf.train.AdamOptimizer(2e-4, beta1: 0.5).minimize(discLoss, var_list: discVars);
        var infoStep = tf.train.AdamOptimizer(2e-4, beta1: 0.5).minimize(infoLoss, var_list: all);
        _steps = [("disc", discStep, discLoss), ("gen", genStep, genLoss), ("info", infoStep, infoLoss)];
    }

    public void Train(Session sess, ZooData data, int steps, Action<string, float> log)
    {
        for (var i = 0; i < steps; i++)
        {
            foreach (var (name, step, loss) in _steps)
            {
                var feed = new FeedDict { { _z, data.Noise(NoiseWidth) }, { _c, data.OneHot(Codes) } };
                if (name == "disc")
                {
                    feed[_x] = data.ToReal();
                }

                log($"{name}_loss", sess.run([step, loss], feed)[1]!);
            }
        }
    }

    private static Tensor Generator(Tensor z, Tensor code)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: false);
        var h = tf.layers.dense(tf.concat(new[] { z, code }, axis: 1), 128, activation: tf.nn.relu);
        return (tf.layers.dense(h, ZooData.Image, activation: tf.nn.sigmoid) * 2.0) - 1.0;
    }

    private static (Tensor Logits, Tensor Body) Discriminator(Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Discriminator", reuse: reuse);
        var h = tf.layers.dense(x, 128, activation: tf.nn.leaky_relu);
        var body = tf.layers.dense(h, 64, activation: tf.nn.leaky_relu);
        return (tf.layers.dense(body, 1), body);
    }

    private static Tensor CodeHead(Tensor body)
    {
        using var scope = tf.variable_scope("GAN/Q", reuse: false);
        return tf.layers.dense(tf.layers.dense(body, 32, activation: tf.nn.leaky_relu), Codes);
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor labels) =>
        tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits: logits, labels: labels));

    private static IReadOnlyList<IVariableV1> Variables(string scope) =>
        [.. tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: scope)];
}

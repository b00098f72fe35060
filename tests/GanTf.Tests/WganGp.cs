using System;
using Tensorflow;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Wasserstein GAN with gradient penalty (Gulrajani and others, 2017), ported from Python: training
/// differentiates a gradient.</summary>
internal sealed class WganGp
{
    private readonly Tensor _x = tf.placeholder(tf.float32, (-1, ZooData.Image), name: "X");
    private readonly Tensor _z = tf.placeholder(tf.float32, (-1, 64), name: "Z");
    private readonly Tensor _epsilon = tf.placeholder(tf.float32, (-1, 1), name: "epsilon");
    private readonly Tensor _penalty;
    private readonly Tensor _criticLoss;
    private readonly Tensor _genLoss;
    private readonly Operation _genStep;
    private readonly Operation _criticStep;

    public WganGp()
    {
        var sample = Generator(_z);
        var real = Critic(_x);
        var fake = Critic(sample, reuse: true);
        var between = _x + (_epsilon * (sample - _x));
        var slopes = tf.gradients(Critic(between, reuse: true), between)[0]!;
        var norms = tf.sqrt(tf.reduce_sum(tf.square(slopes), axis: 1));
        _penalty = tf.reduce_mean(tf.square(norms - 1.0f));
        _criticLoss = tf.reduce_mean(fake) - tf.reduce_mean(real) + (10.0f * _penalty);
        _genLoss = -tf.reduce_mean(fake);
        var genVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Generator");
        var criticVars = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: "GAN/Critic");
        _genStep = tf.train.AdamOptimizer(1e-4, beta1: 0.0, beta2: 0.9).minimize(_genLoss, var_list: genVars);
        _criticStep = tf.train.AdamOptimizer(1e-4, beta1: 0.0, beta2: 0.9).minimize(_criticLoss, var_list: criticVars);
    }

    public void Train(Session sess, ZooData data, int steps, Action<string, float> log)
    {
        for (var i = 0; i < steps; i++)
        {
            float loss = 0, penalty = 0;
            for (var c = 0; c < 5; c++)
            {
                var real = data.ToReal();
                var feed = new FeedDict { { _x, real }, { _z, data.Noise(64) }, { _epsilon, data.Mixing() } };
                (loss, penalty) = sess.run((_criticLoss, _penalty), feed);
                sess.run(_criticStep, feed);
            }

            var noise = new FeedDict { [_z] = data.Noise(64) };
            float genLoss = sess.run(_genLoss, noise);
            sess.run(_genStep, noise);
            log("critic_loss", loss);
            log("penalty", penalty);
            log("gen_loss", genLoss);
        }
    }

    private static Tensor Generator(Tensor z)
    {
        using var scope = tf.variable_scope("GAN/Generator", reuse: false);
        var h = tf.layers.dense(z, 128, activation: tf.nn.relu);
        return tf.layers.dense(h, ZooData.Image, activation: tf.nn.tanh);
    }

    private static Tensor Critic(Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/Critic", reuse: reuse);
        var h = tf.layers.dense(x, 128, activation: tf.nn.leaky_relu);
        h = tf.layers.dense(h, 64, activation: tf.nn.leaky_relu);
        return tf.layers.dense(h, 1);
    }
}

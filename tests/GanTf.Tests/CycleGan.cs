using System;
using System.Linq;
using Tensorflow;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>CycleGAN (Zhu and others, 2017) between a ring and a grid of spots, ported from Python: losses of
/// tf.losses, networks that are applied twice, optimizers in a name scope.</summary>
internal sealed class CycleGan
{
    private readonly Tensor _a = tf.placeholder(tf.float32, (-1, 2), name: "A");
    private readonly Tensor _b = tf.placeholder(tf.float32, (-1, 2), name: "B");
    private readonly object[] _generate;
    private readonly object[] _judge;

    public CycleGan()
    {
        var (fakeB, fakeA) = (Translator("AtoB", _a), Translator("BtoA", _b));
        var (backA, backB) = (Translator("BtoA", fakeB, reuse: true), Translator("AtoB", fakeA, reuse: true));
        var (realScoreA, realScoreB) = (Judge("JudgeA", _a), Judge("JudgeB", _b));
        var (fakeScoreA, fakeScoreB) = (Judge("JudgeA", fakeA, reuse: true), Judge("JudgeB", fakeB, reuse: true));
        var cycleLoss = tf.losses.absolute_difference(_a, backA) + tf.losses.absolute_difference(_b, backB);
        var genLoss = Near(fakeScoreA, 1f) + Near(fakeScoreB, 1f) + (1.0 * cycleLoss);
        var judgeALoss = 0.5 * (Near(realScoreA, 1f) + Near(fakeScoreA, 0f));
        var judgeBLoss = 0.5 * (Near(realScoreB, 1f) + Near(fakeScoreB, 0f));
        using (tf.name_scope("training"))
        {
            _generate = [Step(genLoss, "AtoB", "BtoA"), genLoss, cycleLoss];
            var judges = tf.group([Step(judgeALoss, "JudgeA"), Step(judgeBLoss, "JudgeB")], name: "judges");
            _judge = [judges, judgeALoss, judgeBLoss];
        }
    }

    public void Train(Session sess, ZooData data, int steps, Action<string, float> log)
    {
        for (var i = 0; i < steps; i++)
        {
            FeedItem[] feed = [(_a, data.Ring()), (_b, data.Grid())];
            var made = sess.run(_generate, feed);
            var judged = sess.run(_judge, feed);
            log("gen_loss", made[1]!);
            log("cycle_loss", made[2]!);
            log("judge_A_loss", judged[1]!);
            log("judge_B_loss", judged[2]!);
        }
    }

    private static Tensor Translator(string name, Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/" + name, reuse: reuse);
        var h = tf.layers.dense(x, 64, activation: tf.nn.tanh);
        return x + tf.layers.dense(tf.layers.dense(h, 64, activation: tf.nn.tanh), 2);
    }

    private static Tensor Judge(string name, Tensor x, bool reuse = false)
    {
        using var scope = tf.variable_scope("GAN/" + name, reuse: reuse);
        var h = tf.layers.dense(x, 64, activation: tf.nn.leaky_relu);
        return tf.layers.dense(tf.layers.dense(h, 64, activation: tf.nn.leaky_relu), 1);
    }

    private static Tensor Near(Tensor scores, float label) =>
        tf.losses.mean_squared_error(tf.fill(tf.shape(scores), label), scores);

    private static Operation Step(Tensor loss, params string[] scopes)
    {
        var variables = scopes.SelectMany(
            s => tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope: $"GAN/{s}/")).ToList();
        return tf.train.AdamOptimizer(1e-3, beta1: 0.5).minimize(loss, var_list: variables);
    }
}

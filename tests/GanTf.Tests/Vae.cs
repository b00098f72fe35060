using System;
using System.Linq;
using Tensorflow;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Variational autoencoder (Kingma and Welling, 2014), ported from Python: gradients are clipped by their
/// common norm.</summary>
internal sealed class Vae
{
    private const int Code = 8;

    private readonly Tensor _x = tf.placeholder(tf.float32, (-1, ZooData.Image), name: "X");
    private readonly Tensor _z = tf.placeholder(tf.float32, (-1, Code), name: "Z");
    private readonly Tensor _epsilon = tf.placeholder(tf.float32, (-1, Code), name: "epsilon");
    private readonly (string Name, Tensor Value)[] _logged;
    private readonly Operation _step;

    public Vae()
    {
        var coded = Encoder(_x);
        var (mean, logVariance) = (coded[0], coded[1]);
        var code = mean + (tf.exp(0.5 * logVariance) * _epsilon);
        var logits = Decoder(code);
        tf.nn.sigmoid(Decoder(_z, reuse: true));

        var rebuildLoss = tf.reduce_mean(tf.reduce_sum(
            tf.nn.sigmoid_cross_entropy_with_logits(logits: logits, labels: _x), axis: 1));
        var codeLoss = tf.reduce_mean(-0.5 * tf.reduce_sum(
            1.0 + logVariance - tf.square(mean) - tf.exp(logVariance), axis: 1));
        var loss = rebuildLoss + codeLoss;
        var optimizer = tf.train.AdamOptimizer(1e-3);
        var gradients = optimizer.compute_gradients(loss);
        var (clipped, norm) = tf.clip_by_global_norm(gradients.Select(g => g.Item1).ToArray(), 100.0);
        _step = optimizer.apply_gradients(
            clipped.Zip(gradients.Select(g => g.Item2)), global_step: tf.train.get_or_create_global_step());
        _logged = [("loss", loss), ("rebuild_loss", rebuildLoss), ("code_loss", codeLoss), ("gradient_norm", norm)];
    }

    public void Train(Session sess, ZooData data, int steps, Action<string, float> log)
    {
        object[] fetches = [_step, .. _logged.Select(l => l.Value)];
        for (var i = 0; i < steps; i++)
        {
            var unit = data.ToUnit();
            var values = sess.run(fetches, (_x, unit), (_epsilon, data.Noise(Code)));
            for (var v = 0; v < _logged.Length; v++)
            {
                log(_logged[v].Name, values[v + 1]!);
            }
        }
    }

    private static Tensor[] Encoder(Tensor x)
    {
        using var scope = tf.variable_scope("VAE/Encoder");
        var h = tf.layers.dense(x, 128, activation: tf.nn.relu);
        return tf.split(tf.layers.dense(h, 2 * Code), 2, axis: 1);
    }

    private static Tensor Decoder(Tensor z, bool reuse = false)
    {
        using var scope = tf.variable_scope("VAE/Decoder", reuse: reuse);
        return tf.layers.dense(tf.layers.dense(z, 128, activation: tf.nn.relu), ZooData.Image);
    }
}

using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Layers;

internal sealed class FlattenLayerTests
{
    [Test]
    public void Samples_become_rows()
    {
        using var graph = tf.Graph().as_default();
        Assert.That(tf.layers.flatten(tf.placeholder(tf.float32, (-1, 2, 3))).shape, Is.EqualTo(new Shape(-1, 6)));
        Assert.That(tf.layers.flatten(tf.placeholder(tf.float32, 4)).shape, Is.EqualTo(new Shape(4, 1)));
        var open = tf.placeholder(tf.float32, (-1, 2, -1));
        var known = tf.placeholder(tf.float32, (2, 3, -1));
        var (rows, two) = (tf.layers.flatten(open), tf.layers.flatten(known));
        using var sess = tf.Session();
        Assert.That(sess.run(rows, (open, np.ones((5, 2, 7)))).shape, Is.EqualTo(new Shape(5, 14)));
        Assert.That(sess.run(two, (known, np.ones((2, 3, 7)))).shape, Is.EqualTo(new Shape(2, 21)));
    }

    [Test]
    public void An_unknown_rank_is_refused() => Assert.That(
        () =>
        {
            using var graph = tf.Graph().as_default();
            tf.layers.flatten(tf.placeholder(tf.float32));
        },
        Throws.TypeOf<ValueError>().With.Message.StartsWith("tf.layers.flatten: expected inputs of a known rank"));
}

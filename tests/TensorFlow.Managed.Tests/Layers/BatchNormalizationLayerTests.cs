using System.Linq;
using NUnit.Framework;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Layers;

internal sealed class BatchNormalizationLayerTests
{
    [Test]
    public void Training_moves_weights_and_averages_as_TensorFlow()
    {
        var json = Recorded.Cases("state").Single(c => c.Id() == "layers/batch_normalization/training_true");
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (4, 2), name: "x");
        var y = tf.layers.batch_normalization(x, training: true, momentum: 0.5);
        Operation step;
        using (tf.control_dependencies([.. tf.get_collection<Operation>(tf.GraphKeys.UPDATE_OPS)]))
        {
            step = tf.train.GradientDescentOptimizer(0.1).minimize(tf.reduce_sum(tf.square(y) * x));
        }

        var init = tf.global_variables_initializer();
        _ = tf.global_variables().Select(v => ((Variable)v).read_value()).ToArray();
        var session = Runner.Planning(graph);
        foreach (var run in json.Items("steps"))
        {
            string[] names = [.. run.Items("run").Select(r => r.GetString()!)];
            var values = session.Run(names, run.Members("feed"));
            foreach (var (value, recorded) in values.Zip(run.Items("values")))
            {
                Closeness.Update.Check(names[0], value!, recorded);
            }
        }

        Assert.That((init.name, step.name), Is.EqualTo(("init", "GradientDescent")));
    }

    [Test]
    public void Images_are_refused() => Assert.That(
        () =>
        {
            using var graph = tf.Graph().as_default();
            tf.layers.batch_normalization(tf.placeholder(tf.float32, (-1, 8, 8, 3)));
        },
        Throws.TypeOf<ValueError>().With.Message.Contains("rank 4"));

    [Test]
    public void Updates_asked_for_as_variables_are_named()
    {
        using var graph = tf.Graph().as_default();
        tf.layers.batch_normalization(tf.placeholder(tf.float32, (-1, 3)), training: true);
        Assert.That(
            () => tf.get_collection(tf.GraphKeys.UPDATE_OPS),
            Throws.TypeOf<TypeError>().With.Message.EndsWith("Received: Operation."));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class DrawMasksTests
{
    private const string Drawn = "RandomUniform+GreaterEqual";

    [Test]
    public void Dropout_and_its_gradient_read_bits([Values(1, 7, 16, 1000, 40_000)] int count)
    {
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(3);
        var x = tf.placeholder(tf.float32, count);
        var y = tf.nn.dropout(tf.tanh(x), rate: 0.3f);
        Assert.That(Steps(x, y, tf.gradients(y, x)[0]!), Does.Contain(Drawn).And.None.EqualTo("RandomUniform"));
    }

    [Test]
    public void A_selection_alone_reads_bits([Values(-1f, 0f, 0.5f, 1f, float.NaN)] float threshold)
    {
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(4);
        var x = tf.placeholder(tf.float32, 100);
        var y = tf.where(tf.random.uniform(100) >= threshold, x, -x);
        Assert.That(Steps(x, y), Is.EqualTo(new[] { Drawn, "Neg+Select" }).Or.EqualTo(new[] { Drawn, "Neg+SelectV2" }));
        Assert.That(Steps(x, tf.where(tf.random.uniform(100) >= threshold, x, tf.ones_like(x))), Has.Length.EqualTo(2));
    }

    [Test]
    public void Uniforms_and_bools_that_others_read_stay()
    {
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(5);
        var x = tf.placeholder(tf.float32, 100);
        var (uniform, other) = (tf.random.uniform(100), tf.random.uniform(100));
        var (isKept, isOther) = (uniform >= 0.3f, other >= 0.3f);
        var zeros = tf.zeros_like(x);
        Assert.That(Steps(x, tf.where(isKept, x, zeros), uniform), Has.None.EqualTo(Drawn));
        Assert.That(Steps(x, tf.where(isKept, x, zeros), isKept), Has.None.EqualTo(Drawn));
        Assert.That(Steps(x, tf.where(isOther, x, zeros), tf.cast(isOther, tf.float32)), Has.None.EqualTo(Drawn));
        Assert.That(Steps(x, tf.where(isOther, x, zeros)), Does.Contain(Drawn));
        Assert.That(Steps(x, tf.where(tf.random.uniform(100) >= x, x, zeros)), Has.None.EqualTo(Drawn));
    }

    // The types of the steps; each of three runs has to give what the interpreter gives.
    private static string[] Steps(Tensor x, params Tensor[] fetches)
    {
        var data = np.random.RandomState(1).uniform(-1, 1, x.shape).astype(np.float32);
        KeyValuePair<Tensor, TensorData>[] feeds = [new(x, TensorData.From<float>(data.ToArray<float>(), x.shape))];
        var request = new RunRequest(feeds, fetches, []);
        var (session, state) = (new ManagedSession(), new SessionState());
        for (var run = 0; run < 3; run++)
        {
            Assert.That(Bits(session.Run(request)), Is.EqualTo(Bits(Interpreter.Run(request, state))));
        }

        return [.. session.PlanOf(request)!.Graph.Nodes.Select(n => n.Step.Type)];
    }

    private static string[] Bits(IEnumerable<TensorData> values) =>
        [.. values.Select(v => Convert.ToHexString(v.Copy().Bytes))];
}

using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.Execution.Planning;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class MaskBoolsTests
{
    [Test]
    public void Bools_that_only_selections_read_become_masks()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 40);
        var plan = PlanOf(x, tf.where(tf.greater_equal(x, 0f), x, tf.zeros_like(x)));
        Assert.That(Comparison(plan), Does.EndWith("int32[40]"));
    }

    [Test]
    public void Bools_that_are_fetched_stay()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 40);
        var positive = tf.greater_equal(x, 0f);
        var plan = PlanOf(x, tf.where(positive, x, tf.zeros_like(x)), positive);
        Assert.That(Comparison(plan), Does.EndWith("bool[40]"));
    }

    [Test]
    public void Operands_that_are_broadcast_keep_bools()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (3, 1));
        var y = tf.ones((1, 4));
        var plan = PlanOf(x, tf.where(tf.greater_equal(x, y), y + x, y - x));
        Assert.That(Comparison(plan), Does.EndWith("bool[3,4]"));
    }

    private static string Comparison(PlanGraph plan) =>
        plan.Nodes.Select(n => n.ToString()).Single(n => n.StartsWith("GreaterEqual", StringComparison.Ordinal));

    private static PlanGraph PlanOf(Tensor x, params Tensor[] fetches)
    {
        var request = new RunRequest([new(x, TensorData.Allocate(tf.float32, x.shape))], fetches, []);
        var graph = PlanGraphBuilder.Build(request, new SessionState(), feedsAreConstant: false)!;
        return MaskBools.Run(DropUnread.Run(graph));
    }
}

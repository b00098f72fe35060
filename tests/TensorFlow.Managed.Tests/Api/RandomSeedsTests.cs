using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Api;

/// <summary>Which nodes random functions make and which seeds they get (golden/random/tf1_seeds_tf221.json).</summary>
internal sealed class RandomSeedsTests
{
    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["plain"] = () =>
        {
            tf.random_uniform(2);
            tf.random_normal(2);
            tf.truncated_normal(2);
            tf.random_uniform(2, -1.0, 1.0);
            tf.random_uniform(2, 0, 9, tf.int32);
            tf.random_shuffle(tf.constant(new[] { 1, 2, 3 }));
            tf.multinomial(tf.constant(new[,] { { 0f, 0f } }), 2);
            tf.nn.dropout(tf.ones(3), rate: 0.3f);
        },
        ["op_seeds_between"] = () =>
        {
            tf.random_uniform(2);
            tf.random_uniform(2, seed: 5);
            tf.random_uniform(2);
            tf.random_normal(2, seed: 5);
            tf.random_normal(2, seed: -5);
            tf.random_uniform(2, seed: int.MaxValue);
            tf.random_uniform(2);
        },
        ["seed_set_again"] = () =>
        {
            tf.random_uniform(2);
            tf.random_uniform(2);
            tf.set_random_seed(1);
            tf.random_uniform(2);
            tf.set_random_seed(2);
            tf.random_uniform(2);
        },
    };

    [TestCase("plain")]
    [TestCase("op_seeds_between")]
    [TestCase("seed_set_again")]
    public void Nodes_and_seeds_are_TensorFlows(string program)
    {
        using var graph = new Graph().as_default();
        graph.seed = 1;
        Programs[program]();
        var recorded = JsonDocument.Parse(Recorded.Bytes("random/tf1_seeds_tf221.json")).RootElement
            .GetProperty("cases").EnumerateArray().Single(c => c.Id() == program).Items("nodes");
        Assert.That(graph.get_operations().Select(Line), Is.EqualTo(recorded.Select(Line)));
    }

    [Test]
    public void A_rate_of_nothing_counts_as_a_request()
    {
        using var graph = new Graph().as_default();
        graph.seed = 1;
        var x = tf.ones(3);
        Assert.That(tf.nn.dropout(x, rate: 0f), Is.SameAs(x));
        Assert.That(tf.random_uniform(2).Producer!.Attrs.Int("seed2"), Is.EqualTo(1));
    }

    private static string Line(Operation op) => op.Attrs.Has("seed")
        ? $"{op.name} {op.type} {op.Attrs.Int("seed")} {op.Attrs.Int("seed2")}"
        : $"{op.name} {op.type}";

    private static string Line(JsonElement node) => node.TryGetProperty("seed", out var seed)
        ? $"{node.GetProperty("name")} {node.GetProperty("op")} {seed} {node.GetProperty("seed2")}"
        : $"{node.GetProperty("name")} {node.GetProperty("op")}";
}

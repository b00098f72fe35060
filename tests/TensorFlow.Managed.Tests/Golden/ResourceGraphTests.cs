using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>Programs on resource variables give the nodes that they give in Python, name for name.</summary>
internal sealed class ResourceGraphTests
{
    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["variables/resource"] = () =>
        {
            var v = tf.get_variable("v", 2, use_resource: true);
            _ = v + 1.0f;
        },
        ["variables/resource_Variable"] = () =>
        {
            var v = tf.Variable(new[] { 1.0f }, use_resource: true);
            v.assign(new[] { 2.0f });
            v.assign_add(new[] { 1.0f });
        },
        ["gradients/resource"] = () =>
        {
            var (x, _) = Regression();
            var r = tf.get_variable("r", new Shape(3, 1), use_resource: true);
            tf.gradients(tf.reduce_sum(tf.matmul(x, r)), new[] { r });
        },
        ["gradients/resource_twice"] = () =>
        {
            var (x, _) = Regression();
            var r = tf.get_variable("r", new Shape(3, 1), use_resource: true);
            tf.gradients(tf.reduce_sum(tf.matmul(x, r)) + tf.reduce_sum(r), new[] { r });
        },
        ["optimizer/GradientDescent_resource"] = () => Train(() => tf.train.GradientDescentOptimizer(0.1)),
        ["optimizer/Momentum_resource"] = () => Train(() => tf.train.MomentumOptimizer(0.1, 0.9)),
        ["optimizer/Adam_resource"] = () => Train(() => tf.train.AdamOptimizer(0.01)),
        ["optimizer/RMSProp_resource"] = () => Train(() => tf.train.RMSPropOptimizer(0.01)),
    };

    private static IEnumerable<string> Ids => Programs.Keys;

    [TestCaseSource(nameof(Ids))]
    public void Nodes_are_TensorFlows(string id)
    {
        var json = Recorded.Cases("resource_graphs").Find(c => c.Id() == id);
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        Programs[id]();
        GradientGraphTests.Compare([.. graph.Operations], [.. json.Items("nodes")]);
        foreach (var collection in json.Members("collections").Where(c => c.Name.Contains("variables")))
        {
            Assert.That(
                graph.get_collection<IVariableV1>(collection.Name).Select(v => v.name),
                Is.EqualTo(collection.Value.EnumerateArray().Select(v => v.GetString())), collection.Name);
        }
    }

    private static (Tensor X, Tensor Loss) Regression()
    {
        var x = tf.placeholder(tf.float32, new Shape(-1, 3), name: "x");
        var w = tf.get_variable("w", initializer: tf.ones(new Shape(3, 1)));
        var b = tf.get_variable("b", initializer: new[] { 0.0f });
        return (x, tf.reduce_mean(tf.square(tf.matmul(x, w) + b), name: "loss"));
    }

    private static void Train(Func<Optimizer> optimizer)
    {
        tf.get_variable_scope().set_use_resource(true);
        var (_, loss) = Regression();
        var step = tf.get_variable("global_step", Shape.Scalar, tf.int64, new Zeros(), trainable: false,
            collections: [GraphKeys.GLOBAL_VARIABLES, GraphKeys.GLOBAL_STEP]);
        optimizer().minimize(loss, global_step: step);
    }
}

using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>The graphs that Python wrote train to the same numbers as those that the programs build.</summary>
internal sealed class ImportedGraphTests
{
    [TestCase("quadratic")]
    [TestCase("even_numbers")]
    [TestCase("pattern_1010")]
    [TestCase("gaussian_moments")]
    [TestCase("mnist")]
    public void A_recorded_graph_trains_to_the_same_bits(string name)
    {
        using var built = GraphTests.Build(name);
        using var read = tf.Graph();
        read.Import(Recording.GraphBytes(name));
        Assert.That(Train(read), Is.EqualTo(Train(built)));
    }

    // some steps of every training operation of the graph, then all its variables
    private static float[] Train(Graph graph)
    {
        using var sess = tf.Session(graph);
        sess.run(graph.get_operation_by_name("init"));
        var feeds = graph.get_operations().Where(op => op.type == "Placeholder").Select(Feed).ToArray();
        string[] optimizers = ["RMSProp", "Adam", "GradientDescent", "Momentum"];
        var steps = graph.get_operations()
            .Where(op => op.type == "NoOp" && optimizers.Contains(op.name.Split('_')[0])).ToArray();
        Assert.That(steps, Has.Length.GreaterThanOrEqualTo(2));
        for (var i = 0; i < 3; i++)
        {
            foreach (var step in steps)
            {
                sess.run(step, feeds);
            }
        }

        var variables = graph.get_operations().Where(op => op.type == "VariableV2")
            .Select(op => (object)op.outputs[0]).ToArray();
        return [.. sess.run(variables).SelectMany(v => v!.ToArray<float>())];
    }

    private static FeedItem Feed(Operation placeholder)
    {
        var sizes = placeholder.outputs[0].shape.dims.Select(d => d < 0 ? 16 : (int)d).ToArray();
        return (placeholder.outputs[0], new RandomState(5).uniform(0.0, 1.0, new Shape(sizes)));
    }
}

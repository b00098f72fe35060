using System.Linq;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Styles;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace GanTf.Cli.Tests.Programs.Styles;

internal sealed class GraphStyleTests
{
    [Test]
    public void An_open_program_leaves_the_mode_alone()
    {
        using var gan = GraphPattern.Open(ManagedEngine.Instance, seed: 1);
        Assert.That(tf.executing_eagerly(), Is.True);
    }

    [Test]
    public void Weights_go_from_style_to_style()
    {
        using var graph = GraphQuadratic.Open(ManagedEngine.Instance, seed: 1);
        using var keras = KerasQuadratic.Open(StreamSeeds.OfBench, 1, 1);
        NDArray noise = new float[,] { { 0.5f, -0.25f }, { -1, 1 } };
        Assert.That(keras.Generate(noise), Is.Not.EqualTo(graph.Generate(noise)));
        keras.Load(graph.Weights);
        Assert.That(keras.Generate(noise), Is.EqualTo(graph.Generate(noise)));
        graph.Load([.. keras.Weights.Select(w => w * 2f)]);
        keras.Load(graph.Weights);
        Assert.That(keras.Generate(noise), Is.EqualTo(graph.Generate(noise)));
    }
}

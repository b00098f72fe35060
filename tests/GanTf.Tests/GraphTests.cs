using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow;
using Tensorflow.Graphs;
using static Tensorflow.Binding;

namespace GanTf.Tests;

/// <summary>Each program builds, node for node and in order, the graph that Python builds.</summary>
internal sealed class GraphTests
{
    private static readonly (string Graph, Action Build)[] Programs =
    [
        ("quadratic", () => QuadraticGan.Build()),
        ("even_numbers", () => EvenNumbersGan.Build()),
        ("pattern_1010", () => PatternGan.Build()),
        ("gaussian_raw", () => GaussianGan.Build("raw")),
        ("gaussian_variances", () => GaussianGan.Build("variances")),
        ("gaussian_diffs", () => GaussianGan.Build("diffs")),
        ("gaussian_moments", () => GaussianGan.Build("moments")),
        ("mnist", () => MnistGan.Build()),
    ];

    private static string[] Names => [.. Programs.Select(p => p.Graph)];

    [TestCaseSource(nameof(Names))]
    public void Builds_the_recorded_graph(string name)
    {
        using var graph = Build(name);
        string[] lines = [.. GraphNodes.ToJsonLines(graph).Select(Recording.WithoutMark)];
        var recorded = Recording.GraphLines(name);
        var first = Enumerable.Range(0, Math.Min(lines.Length, recorded.Length))
            .FirstOrDefault(i => lines[i] != recorded[i], -1);
        Assert.Multiple(() =>
        {
            Assert.That(first < 0 ? "" : $"{first}: {lines[first]}", Is.EqualTo(
                first < 0 ? "" : $"{first}: {recorded[first]}"));
            Assert.That(lines, Has.Length.EqualTo(recorded.Length));
        });
    }

    internal static Graph Build(string name)
    {
        var graph = tf.Graph().as_default();
        tf.set_random_seed(1);
        Programs.First(p => p.Graph == name).Build();
        tf.global_variables_initializer();
        return graph;
    }
}

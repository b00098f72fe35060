using System.Collections.Generic;
using GanTf.Cli.Programs.Comparisons;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Programs.Comparisons;

internal sealed class ComparedRunTests
{
    [Test]
    public void The_loss_that_differs_most_counts() => Assert.That(
        Run([2f, 4f], [1f, 1f]).Differences(Run([2f, 5f], [1.5f, 1f])), Is.EqualTo(new[] { 0.5, 0.25 }));

    [Test]
    public void Losses_near_zero_are_measured_by_a_thousandth() => Assert.That(
        Run([0f], [1e-6f]).Differences(Run([1e-3f], [1e-6f]))[0], Is.EqualTo(1).Within(1e-6));

    private static ComparedRun Run(List<float> d, List<float> g) => new(
        new OrderedDictionary<string, List<float>> { ["d_loss"] = d, ["g_loss"] = g }, 1, 0, []);
}

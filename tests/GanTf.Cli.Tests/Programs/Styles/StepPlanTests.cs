using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Styles;
using NUnit.Framework;
using Tensorflow.Execution;

namespace GanTf.Cli.Tests.Programs.Styles;

internal sealed class StepPlanTests
{
    [Test]
    public void Both_styles_tell_what_their_steps_are_compiled_to()
    {
        using var graph = GraphPattern.Open(ManagedEngine.Instance, seed: 1);
        using var keras = KerasPattern.Open(StreamSeeds.OfBench);
        foreach (var plan in (StepPlan[])[.. graph.Plans, .. keras.Plans])
        {
            Assert.That(plan.Nodes, Is.GreaterThan(plan.Kernels), plan.Text);
            Assert.That(plan.Kernels, Is.GreaterThan(plan.Fused).And.GreaterThan(5), plan.Text);
            Assert.That(plan.Fused, Is.GreaterThan(2), plan.Text);
            Assert.That(plan.ArenaBytes, Is.Positive, plan.Text);
        }
    }
}

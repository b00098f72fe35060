using System.IO;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Programs.Styles;
using NUnit.Framework;
using Tensorflow.Execution;

namespace GanTf.Cli.Tests.Programs.Comparisons;

internal sealed class StyleTrialTests
{
    [Test]
    public void Losses_are_recorded_and_time_and_memory_counted()
    {
        using var gan = GraphPattern.Open(ManagedEngine.Instance, seed: 1);
        var trial = Trial(new PatternComparison(), gan);
        trial.Record(50);
        trial.WarmUp(0.01);
        trial.Time();
        Assert.That(trial.Result.Trajectory["g_loss"], Has.Count.EqualTo(50));
        Assert.That(trial.Result.Microseconds, Is.Positive);
        Assert.That(trial.Result.Bytes, Is.Positive);
        Assert.That(trial.Result.Plans, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_loss_that_is_no_number_ends_it()
    {
        using var gan = GraphPattern.Open(ManagedEngine.Instance, seed: 1);
        var trial = Trial(new MadeUpComparison(i => i < 3 ? 1 : float.NaN), gan);
        var error = Assert.Throws<CliError>(() => trial.Record(10))!;
        Assert.That(error.Message, Is.EqualTo("training in graph style broke down: d_loss is NaN at step 3."));
        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.Failed));
    }

    private static StyleTrial Trial(StyleComparison comparison, IGanInStyle gan) => new(
        comparison, "graph", gan, StreamSeeds.OfBench, new Shell { Out = TextWriter.Null, Error = TextWriter.Null });
}

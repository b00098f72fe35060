using System;
using System.IO;
using System.Threading;
using GanTf.Cli.Commands;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using NUnit.Framework;
using Tensorflow;

namespace GanTf.Cli.Tests.Commands;

internal sealed class TrainingJobTests
{
    private string _folder = "";
    private StringWriter _error = new();

    [SetUp]
    public void MakeFolder() =>
        (_folder, _error) = (Directory.CreateTempSubdirectory("gantf").FullName, new StringWriter());

    [TearDown]
    public void RemoveFolder()
    {
        Directory.Delete(_folder, recursive: true);
        _error.Dispose();
    }

    [TestCase(float.NaN, 1f)]
    [TestCase(1f, float.PositiveInfinity)]
    public void A_loss_that_is_no_number_stops_training_and_keeps_what_was_made(float discriminator, float generator)
    {
        var exitCode = Run(run =>
        {
            run.Begin(100);
            for (var i = 0; i < 100 && !run.Stop.IsCancellationRequested; i++)
            {
                run.Step(i, i == 23 ? discriminator : 0.5, i == 23 ? generator : 0.7);
            }
        });
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(_error.ToString(), Does.Contain("no numbers any more at iteration 23"));
        var record = RunFolder.Create(_folder).ReadRecord();
        Assert.That(record.Status, Is.EqualTo(RunStatus.Failed));
        Assert.That(record.Result!.Iterations, Is.EqualTo(24));
        Assert.That(record.Result.Failure, Does.Contain("iteration 23"));
        Assert.That(record.Result.Verdict!.Kind, Is.EqualTo(VerdictKind.Bad));
        Assert.That(File.ReadAllLines(Path.Combine(_folder, LossLog.FileName)), Has.Length.EqualTo(4));
        Assert.That(File.ReadAllText(Path.Combine(_folder, ReportPage.FileName)), Does.Contain("iteration 23"));
    }

    [Test]
    public void An_error_of_the_runtime_is_one_line_and_keeps_what_was_made()
    {
        var exitCode = Run(run =>
        {
            run.Begin(100);
            run.Step(0, 0.5, 0.6);
            throw new InvalidArgumentError("shapes\nother", "node");
        });
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(_error.ToString(), Does.Contain("InvalidArgumentError: shapes other (after 1 iterations)")
            .And.Not.Contain("   at "));
        Assert.That(Path.Combine(_folder, ReportPage.FileName), Does.Exist);
    }

    [Test]
    public void Someone_who_stops_it_gets_130()
    {
        using var stop = new CancellationTokenSource();
        var exitCode = Run(
            run =>
            {
                run.Begin(100);
                run.Step(0, 0.5, 0.6);
                stop.Cancel();
                Assert.That(run.Stop.IsCancellationRequested);
            },
            stop.Token);
        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(RunFolder.Create(_folder).ReadRecord().Status, Is.EqualTo(RunStatus.Interrupted));
    }

    [Test]
    public void A_program_that_has_enough_is_done()
    {
        var exitCode = Run(run =>
        {
            run.Begin(1);
            run.Step(0, 0.5, 0.6);
            run.Enough();
        });
        Assert.That(exitCode, Is.Zero);
        Assert.That(RunFolder.Create(_folder).ReadRecord().Status, Is.EqualTo(RunStatus.Done));
    }

    private int Run(Action<RunContext> train, CancellationToken stop = default) => new TrainingJob(
        new MadeUpProgram(train),
        new RunOptions("managed", StreamSeeds.Of(1), _folder, AsJson: false, IsQuiet: false),
        new Shell { Out = TextWriter.Null, Error = _error, Stop = stop }).Run();
}

using System.IO;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>gantf run NAME --resume DIR.</summary>
internal sealed class EarlierRunTests
{
    private string _folder = "";

    private string Whole => Path.Combine(_folder, "whole");

    private string Part => Path.Combine(_folder, "part");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("quadratic", "--iterations", "15", "40", "samples.svg")]
    [TestCase("even_numbers", "--iterations", "30", "120", "samples.svg")]
    [TestCase("gaussian", "--iterations", "5", "12", "moments.svg")]
    [TestCase("mnist", "--epochs", "1", "2", "judgement.svg")]
    public void A_resumed_run_ends_as_one_that_was_never_stopped(
        string program, string length, string first, string last, string picture)
    {
        string[] settings = program switch
        {
            "mnist" => ["--images", "300"],
            "gaussian" => ["--runs", "2", "--preprocess", "raw", "--batch", "30"],
            _ => [],
        };
        Run([program, .. settings, length, last, "--seed", "4", "--out", Whole]);
        Run([program, .. settings, length, first, "--seed", "4", "--out", Part]);
        var outcome = Run([program, length, last, "--resume", Part]);
        Assert.That(outcome.Error, Does.Contain("Repeats what is done up to iteration"));
        foreach (var file in (string[])[LossLog.FileName, picture])
        {
            Assert.That(
                File.ReadAllBytes(Path.Combine(Part, file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(Whole, file))),
                file);
        }

        var (whole, part) = (RunFolder.Create(Whole).ReadRecord(), RunFolder.Create(Part).ReadRecord());
        Assert.That(part.Result!.Measures, Is.EqualTo(whole.Result!.Measures));
        Assert.That(part.Command, Is.EqualTo(whole.Command));
    }

    [Test]
    public void What_would_make_another_run_of_it_is_refused()
    {
        Run(["even_numbers", "--iterations", "10", "--seed", "4", "--out", Part]);
        Refused("there is no run in", 3, "even_numbers", "--resume", _folder);
        Refused("is one of even_numbers in graph style", 2, "quadratic", "--resume", Part);
        Refused("is done.", 2, "even_numbers", "--resume", Part);
        Refused("has 10 iterations already", 2, "even_numbers", "--resume", Part, "--iterations", "10");
        Refused("'--seed' cannot be given with '--resume'", 2, "even_numbers", "--resume", Part, "--seed", "5");
        Refused("'--out' cannot be given with '--resume'", 2, "even_numbers", "--resume", Part, "--out", Whole);
        File.WriteAllText(Path.Combine(Part, RunRecord.FileName), "{}");
        Refused("cannot be read", 2, "even_numbers", "--resume", Part);
    }

    [Test]
    public void Losses_that_do_not_come_out_again_end_the_run()
    {
        Run(["even_numbers", "--iterations", "20", "--seed", "4", "--out", Part]);
        var log = Path.Combine(Part, LossLog.FileName);
        File.WriteAllText(log, LossLog.Header + "\n0,1,2\n");
        var outcome = Gantf.Run("run", "even_numbers", "--iterations", "30", "--resume", Part);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Contain("The earlier run is not repeated: expected the losses 0,1,2"));
    }

    private static Outcome Run(string[] args)
    {
        var outcome = Gantf.Run(["run", .. args]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return outcome;
    }

    private static void Refused(string message, int exitCode, params string[] args)
    {
        var outcome = Gantf.Run(["run", .. args]);
        Assert.That((outcome.ExitCode, outcome.Error.Contains(message)), Is.EqualTo((exitCode, true)), outcome.Error);
        Assert.That(outcome.Error.TrimEnd().Split('\n'), Has.Length.LessThanOrEqualTo(2));
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class RunCommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("quadratic", "--iterations 30", "samples.svg losses.svg final.svg", 30)]
    [TestCase("even_numbers", "--iterations 120", "samples.svg even.svg losses.svg", 120)]
    [TestCase("pattern_1010", "--iterations 200", "outputs.svg distance.svg alone.svg losses.svg", 200)]
    [TestCase("pattern_1010", "--iterations 200 --discriminator-alone", "alone.svg", 200)]
    [TestCase("gaussian", "--iterations 12 --runs 3", "histogram.svg moments.svg runs.svg losses.svg", 12)]
    [TestCase("gaussian", "--iterations 3 --preprocess raw --batch 20 --runs 1", "histogram.svg moments.svg", 3)]
    [TestCase("mnist", "--epochs 1 --images 300", "digits.png digits.svg judgement.svg losses.svg", 3)]
    [TestCase("quadratic", "--style keras --iterations 30", "samples.svg losses.svg final.svg", 30)]
    [TestCase("even_numbers", "--style keras --iterations 120", "samples.svg even.svg losses.svg", 120)]
    [TestCase("pattern_1010", "--style keras --iterations 200", "outputs.svg distance.svg alone.svg losses.svg", 200)]
    [TestCase("gaussian", "--style keras --iterations 12 --runs 3", "histogram.svg moments.svg runs.svg", 12)]
    [TestCase("mnist", "--style keras --epochs 1 --images 300", "digits.png judgement.svg losses.svg", 3)]
    public void A_run_leaves_its_folder(string program, string settings, string pictures, int iterations)
    {
        var outcome = Run(program, [.. settings.Split(' '), "--seed", "1", "--out", _folder]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        foreach (var file in (string[])["run.json", "loss_logs.csv", "report.html", .. pictures.Split(' ')])
        {
            Assert.That(Path.Combine(_folder, file), Does.Exist);
        }

        var rows = LossRows();
        var logged = Enumerable.Range(0, (iterations + 9) / 10).Select(i => 10 * i);
        Assert.That(rows.Select(r => r.Iteration), Is.EqualTo(logged));
        var record = RunFolder.Create(_folder).ReadRecord();
        Assert.That(record.Status, Is.EqualTo(RunStatus.Done));
        Assert.That(record.Result!.Iterations, Is.EqualTo(iterations));
        Assert.That(record.Result.Verdict, Is.Not.Null);
        Assert.That(record.Result.Measures, Is.Not.Empty);
        Assert.That(record.Seeds, Is.EqualTo(new RunSeeds(1, 1, 1)));
        Assert.That(record.Files, Does.Contain("report.html").And.Not.Contain("run.json"));
        Assert.That(outcome.Out, Does.Contain("report.html").And.Contain(record.Result.Verdict!.Word));
    }

    [TestCase("quadratic", "--iterations 20")]
    [TestCase("gaussian", "--iterations 2 --runs 1")]
    [TestCase("mnist", "--iterations 1")]
    public void A_few_iterations_are_no_collapse(string program, string settings) => Assert.That(
        Run(program, [.. settings.Split(' '), "--seed", "1", "--out", _folder]).Out, Does.Contain("GAN: Too early. "));

    [TestCase("quadratic", "--iterations 25 --d-steps 2 --g-steps 3")]
    [TestCase("mnist", "--epochs 1 --images 200")]
    public void One_seed_gives_one_loss_log(string program, string settings)
    {
        string Log(string name)
        {
            var folder = Path.Combine(_folder, name);
            Assert.That(Run(program, [.. settings.Split(' '), "--seed", "7", "--out", folder]).ExitCode, Is.Zero);
            return File.ReadAllText(Path.Combine(folder, LossLog.FileName));
        }

        Assert.That(Log("a"), Is.EqualTo(Log("b")));
    }

    [Test]
    public void Without_a_seed_seeds_are_drawn_and_the_recorded_command_repeats_the_run()
    {
        Run("even_numbers", "--iterations", "40", "--out", Path.Combine(_folder, "a"));
        Run("even_numbers", "--iterations", "40", "--out", Path.Combine(_folder, "b"));
        var first = RunFolder.Create(Path.Combine(_folder, "a")).ReadRecord();
        var second = RunFolder.Create(Path.Combine(_folder, "b")).ReadRecord();
        Assert.That(first.Seeds, Is.Not.EqualTo(second.Seeds));

        var words = first.Command.Split(' ');
        Assert.That(words[0], Is.EqualTo("gantf"));
        Gantf.Run([.. words[1..], "--out", Path.Combine(_folder, "c")]);
        Assert.That(
            File.ReadAllText(Path.Combine(_folder, "c", LossLog.FileName)),
            Is.EqualTo(File.ReadAllText(Path.Combine(_folder, "a", LossLog.FileName))));
    }

    [Test]
    public void The_result_as_json_is_all_of_standard_output()
    {
        var outcome = Run("even_numbers", "--iterations", "20", "--seed", "3", "--json", "--quiet", "--out", _folder);
        var json = JsonNode.Parse(outcome.Out)!;
        Assert.That((string?)json["folder"], Is.EqualTo(_folder));
        Assert.That((string?)json["program"], Is.EqualTo("even_numbers"));
        Assert.That((long?)json["result"]!["iterations"], Is.EqualTo(20));
        Assert.That((long?)json["seeds"]!["numpy"], Is.EqualTo(3));
        Assert.That((int?)json["settings"]!["iterations"], Is.EqualTo(20));
        Assert.That(outcome.Error, Is.Empty);
    }

    [Test]
    public void Options_are_understood_before_the_program_too()
    {
        var outcome = Gantf.Run("run", "--out", _folder, "--seed", "5", "even_numbers", "--iterations", "10");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(RunFolder.Create(_folder).ReadRecord().Seeds.Tensorflow, Is.EqualTo(5));
    }

    [Test]
    public void A_single_stream_can_have_its_own_seed()
    {
        Run("even_numbers", "--iterations", "10", "--seed", "5", "--numpy-seed", "4000000000", "--out", _folder);
        Assert.That(RunFolder.Create(_folder).ReadRecord().Seeds, Is.EqualTo(new RunSeeds(5, 4_000_000_000, 5)));
    }

    [Test]
    public void A_stopped_run_keeps_what_was_made()
    {
        using var stop = new CancellationTokenSource();
        using var error = new StoppingWriter(stop, "quadratic");
        var outcome = Gantf.RunIn(
            shell => shell with { Stop = stop.Token, Error = error, ErrorIsTerminal = true },
            "run", "quadratic", "--seed", "1", "--iterations", "1000000", "--out", _folder);
        Assert.That(outcome.ExitCode, Is.EqualTo(130));
        var record = RunFolder.Create(_folder).ReadRecord();
        Assert.That(record.Status, Is.EqualTo(RunStatus.Interrupted));
        Assert.That(record.Result!.Iterations, Is.Positive.And.LessThan(1_000_000));
        Assert.That(LossRows(), Has.Length.EqualTo((record.Result.Iterations + 9) / 10));
        Assert.That(Path.Combine(_folder, "report.html"), Does.Exist);
        Assert.That(error.ToString(), Does.Contain("stopped after"));
    }

    [Test]
    public void A_folder_with_other_files_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "thesis.tex"), "years of work");
        var outcome = Run("even_numbers", "--iterations", "10", "--out", _folder);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("which holds other files").And.Contain("--out"));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    private static Outcome Run(string program, params string[] args) => Gantf.Run(["run", program, .. args]);

    private LossRow[] LossRows()
    {
        var path = Path.Combine(_folder, LossLog.FileName);
        var lines = File.ReadAllLines(path);
        Assert.That(lines[0], Is.EqualTo("Iteration,Discriminator Loss,Generator Loss"));
        Assert.That(
            lines.Skip(1).SelectMany(l => l.Split(',')[1..]).Where(n => n != "NaN"),
            Has.All.Matches<string>(n => float.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
        using var file = File.OpenText(path);
        return [.. LossLog.Read(file)];
    }

    /// <summary>Standard error that asks for the end as soon as it shows how far training is.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop, string sign) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains(sign, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }
}

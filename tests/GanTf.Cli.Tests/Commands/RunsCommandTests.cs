using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class RunsCommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("gaussian", "--iterations 4", "--runs 1")]
    [TestCase("pattern_1010", "--iterations 60", "")]
    [TestCase("mnist", "--epochs 1 --images 200", "")]
    public void Runs_side_by_side_have_the_bits_of_single_ones(string program, string settings, string alone)
    {
        var together = Path.Combine(_folder, "together");
        var words = settings.Split(' ');
        var outcome = Gantf.Run(
            ["runs", program, .. words, "--runs", "3", "--jobs", "3", "--seed", "5", "--out", together]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(File.ReadAllText(Path.Combine(together, "report.html")), Does.Contain("Run 3"));
        for (var k = 0; k < 3; k++)
        {
            var single = Path.Combine(_folder, $"single-{k}");
            string[] own = alone.Length > 0 ? alone.Split(' ') : [];
            var run = Gantf.Run(["run", program, .. words, .. own, "--seed", $"{5 + k}", "--out", single, "--quiet"]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(
                File.ReadAllText(Path.Combine(together, $"run-{k + 1:00}", LossLog.FileName)),
                Is.EqualTo(File.ReadAllText(Path.Combine(single, LossLog.FileName))), $"run {k + 1}");
        }
    }

    [Test]
    public void Results_come_as_json()
    {
        var outcome = Gantf.Run(
            "runs", "even_numbers", "--iterations", "30", "--runs", "2", "--seed", "1", "--json", "--out", _folder);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var runs = JsonNode.Parse(outcome.Out)!["runs"]!.AsArray();
        Assert.That(runs.Select(r => (long)r!["seeds"]!["tensorflow"]!), Is.EqualTo(new[] { 1L, 2L }));
    }

    [Test]
    public void Wrong_usage_is_told()
    {
        var outcome = Gantf.Run("runs", "even_numbers", "--runs", "0");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("--runs").And.Contain("1 to 1000"));
    }
}

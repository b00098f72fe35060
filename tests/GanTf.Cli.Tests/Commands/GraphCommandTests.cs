using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Commands;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>explain, export and inspect.</summary>
internal sealed class GraphCommandTests
{
    private static readonly string[] Programs = ["quadratic", "even_numbers", "pattern_1010", "gaussian", "mnist"];

    private string _file = "";

    [SetUp]
    public void NameFile() => _file = Path.Combine(Directory.CreateTempSubdirectory("gantf").FullName, "graph.pb");

    [TearDown]
    public void RemoveFile() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [TestCaseSource(nameof(Programs))]
    public void A_plan_of_both_steps_is_explained(string program)
    {
        var outcome = Gantf.Run("explain", program, "--json");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var plans = JsonNode.Parse(outcome.Out)!.AsArray();
        Assert.That(plans.Select(p => (string?)p!["step"]), Is.EqualTo(new[] { "disc", "gen" }));
        foreach (var plan in plans)
        {
            Assert.That((long?)plan!["nodes"], Is.GreaterThan((long)plan["kernels"]!));
            Assert.That((long?)plan["arenaBytes"], Is.Positive);
            Assert.That((long?)plan["floatingPointOperations"], Is.Positive);
            Assert.That(plan["plan"]!.AsArray(), Has.Count.EqualTo((int?)plan["kernels"]));
        }
    }

    [Test]
    public void One_step_is_explained_as_text()
    {
        var outcome = Gantf.Run("explain", "gaussian", "--step", "gen", "--preprocess", "raw");
        Assert.That(outcome.Out, Does.StartWith("gaussian: one step of the generator").And.Contain("MatMul"));
        Assert.That(outcome.Out, Does.Not.Contain("discriminator\n"));
    }

    [TestCase("quadratic", "disc,gen")]
    [TestCase("even_numbers", "both")]
    [TestCase("pattern_1010", "both")]
    [TestCase("gaussian", "disc,gen")]
    [TestCase("mnist", "both")]
    public void A_plan_in_keras_style_is_explained(string program, string steps)
    {
        var outcome = Gantf.Run("explain", program, "--style", "keras", "--json");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var plans = JsonNode.Parse(outcome.Out)!.AsArray();
        Assert.That(plans.Select(p => (string?)p!["step"]), Is.EqualTo(steps.Split(',')));
        Assert.That(plans.Sum(p => (long)p!["fusedKernels"]!), Is.Positive);
    }

    [Test]
    public void A_step_of_both_networks_has_no_half()
    {
        Assert.That(Gantf.Run("explain", "gaussian", "--style", "keras", "--step", "gen").Out,
            Does.StartWith("gaussian: one step of the generator"));
        var outcome = Gantf.Run("explain", "mnist", "--style", "keras", "--step", "gen");
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
        Assert.That(outcome.Error, Does.Contain("trains both networks. Received: '--step gen'."));
    }

    [TestCase("graphdef")]
    [TestCase("graphdef-text")]
    public void What_is_exported_can_be_inspected(string format)
    {
        var export = Gantf.Run("export", "pattern_1010", "--format", format, "--out", _file, "--tf-seed", "1");
        Assert.That(export.ExitCode, Is.Zero, export.Error);
        var lines = Gantf.Run("inspect", _file, "--json").Out.Split('\n')[..^1];
        var nodes = lines.Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.That((string?)nodes[0]["op"], Is.EqualTo("Placeholder"));
        Assert.That(nodes.Select(n => (string?)n["name"]), Does.Contain("GAN/Generator/dense/kernel"));
        Assert.That((string?)nodes[^1]["name"], Is.EqualTo("init"));

        var table = Gantf.Run("inspect", _file);
        Assert.That(table.Out.Split('\n').Length, Is.GreaterThanOrEqualTo(lines.Length));
        Assert.That(table.Out.Split('\n')[^2], Does.StartWith("init ").And.Contain(" more"), "not all inputs");
        Assert.That(table.Error, Does.Contain($"{lines.Length} nodes"));
    }

    [Test]
    public void A_damaged_file_is_one_line_and_exit_1()
    {
        Gantf.Run("export", "even_numbers", "--out", _file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..1000]);
        var outcome = Gantf.Run("inspect", _file);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error.Split('\n'), Has.Length.EqualTo(2), outcome.Error);
        Assert.That(outcome.Error, Does.Contain("DataLossError"));
    }
}

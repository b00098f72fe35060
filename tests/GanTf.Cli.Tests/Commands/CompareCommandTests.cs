using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using GanTf.Cli.Commands;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>Both styles of a program beside each other.</summary>
internal sealed class CompareCommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("quadratic", 100)]
    [TestCase("even_numbers", 200)]
    [TestCase("pattern_1010", 300)]
    [TestCase("gaussian", 5)]
    [TestCase("mnist", 4)]
    public void With_one_optimizer_both_styles_agree_to_the_last_bit(string program, int iterations)
    {
        var result = Compare(program, "--same-optimizer", "--iterations", $"{iterations}");
        Assert.That((double)result["max_loss_difference"]!, Is.Zero);
        var (graph, keras) = (Trajectory(result, "graph"), Trajectory(result, "keras"));
        Assert.That(keras.Select(t => t.Key), Is.EqualTo(graph.Select(t => t.Key)));
        foreach (var (name, losses) in graph)
        {
            Assert.That(losses!.AsArray(), Has.Count.EqualTo(iterations), name);
            Assert.That(keras[name]!.ToJsonString(), Is.EqualTo(losses.ToJsonString()), name);
        }
    }

    [Test]
    public void With_their_own_optimizers_they_part()
    {
        var result = Compare("quadratic", "--iterations", "20");
        Assert.That((double)result["max_loss_difference"]!, Is.GreaterThan(1e-3));
        var page = File.ReadAllText(Path.Combine(_folder, "report.html"));
        Assert.That(page, Does.Contain("src/GanTf.Keras/QuadraticGan.cs").And.Contain("RMSPropOptimizer")
            .And.Contain("keras.optimizers.RMSprop").And.Contain("src/GanTf/QuadraticGan.cs"));
        Assert.That(page, Does.Contain("""<th scope="col">us an iteration</th>""").And.Contain("<td>keras</td>")
            .And.Contain("discriminator + generator in graph style"));
    }

    [Test]
    public void A_comparison_that_is_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var folder = Path.Combine(_folder, "page");
        var outcome = Gantf.RunIn(
            shell => shell with { Stop = stop.Token }, "compare", "even_numbers", "--out", folder);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public void A_folder_that_cannot_be_taken_is_told_of_before_the_work()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        File.WriteAllText(Path.Combine(_folder, "thesis.tex"), "years of work");
        var outcome = Gantf.RunIn(
            shell => shell with { Stop = stop.Token }, "compare", "even_numbers", "--out", _folder);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
        Assert.That(outcome.Error, Does.Contain("which holds other files"));
    }

    [Test]
    public void A_terminal_gets_a_table_and_the_reason()
    {
        var outcome = Gantf.Run("compare", "quadratic", "--iterations", "20", "--out", _folder);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("keras").And.Contain("Largest difference").And.Contain("mean square"));
    }

    private JsonObject Compare(string program, params string[] options)
    {
        var outcome = Gantf.RunIn(
            shell => shell, ["compare", program, .. options, "--json", "--out", _folder]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return JsonNode.Parse(outcome.Out)!.AsObject();
    }

    private static JsonObject Trajectory(JsonObject result, string style) => result[style]!["trajectory"]!.AsObject();
}

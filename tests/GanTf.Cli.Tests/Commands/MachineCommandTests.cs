using System.Linq;
using System.Text.Json.Nodes;
using GanTf.Cli.Programs;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>doctor and bench.</summary>
internal sealed class MachineCommandTests
{
    [Test]
    public void Doctor_names_engines_and_data()
    {
        var json = JsonNode.Parse(Gantf.Run("doctor", "--json").Out)!.AsObject();
        Assert.That(json.Select(f => f.Key), Is.EqualTo(new[]
        {
            "gantf", "System", ".NET", "Cores", "Vectors", "Managed engine", "Native engine", "MNIST", "Reports",
        }));
        Assert.That((string?)json["MNIST"], Does.Contain("the small set that comes along"));
        Assert.That(Gantf.Run("doctor").Out, Does.Contain("Managed engine"));
    }

    [Test]
    public void Bench_gives_a_time_an_iteration()
    {
        var result = Bench("matmul_100x100x256").Single()!;
        Assert.That((string?)result["name"], Is.EqualTo("matmul_100x100x256"));
        Assert.That((string?)result["engine"], Is.EqualTo("managed"));
        Assert.That((double?)result["us_per_iteration"], Is.Positive);
        Assert.That((double?)result["gflops"], Is.Positive);
        Assert.That(result["ratio"], Is.Null);
    }

    [Test]
    public void Bench_sets_Keras_style_beside_graph_style()
    {
        var results = Bench("pattern_1010");
        Assert.That(results.Select(r => (string?)r!["name"]), Is.EqualTo(new[]
        {
            "pattern_1010", "pattern_1010_keras", "pattern_1010_eager",
        }));
        Assert.That(results[0]!["ratio"], Is.Null);
        Assert.That(results.Skip(1).Select(r => (double?)r!["ratio"]), Is.All.Positive);
    }

    [Test]
    public void Bench_has_a_loop_of_every_style() => Assert.That(
        BenchQuestion.All().Where(q => q.Flops is null).Select(q => (q.Name, q.Beside)),
        Is.EqualTo(new[] { "quadratic", "even_numbers", "pattern_1010", "gaussian", "mnist" }.SelectMany(name =>
            new[] { (name, null), (name + "_keras", name), (name + "_eager", (string?)name) })));

    private static JsonArray Bench(string only)
    {
        var outcome = Gantf.Run("bench", "--json", "--only", only);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return JsonNode.Parse(outcome.Out)!.AsArray();
    }
}

using System.Linq;
using System.Text.Json.Nodes;
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

    [TestCase("pattern_1010", 1)]
    [TestCase("matmul_100x100x256", 1)]
    public void Bench_gives_a_time_an_iteration(string only, int count)
    {
        var outcome = Gantf.Run("bench", "--json", "--only", only);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var results = JsonNode.Parse(outcome.Out)!.AsArray();
        Assert.That(results, Has.Count.EqualTo(count));
        Assert.That((string?)results[0]!["name"], Is.EqualTo(only));
        Assert.That((string?)results[0]!["engine"], Is.EqualTo("managed"));
        Assert.That((double?)results[0]!["us_per_iteration"], Is.Positive);
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Protos;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>Recorded graph files: read, imported, run, written again.</summary>
internal sealed class GraphFileTests
{
    private static readonly HashSet<string> Known = [.. OpTable.All.Select(o => o.Def.Name)];

    [TestCase("quadratic")]
    [TestCase("even_numbers")]
    [TestCase("pattern_1010")]
    [TestCase("gaussian_moments")]
    [TestCase("mnist")]
    public void The_lines_of_a_GAN_are_the_recorded_ones(string name)
    {
        var file = Recorded.Bytes($"gans/{name}.graph.pb");
        var lines = Recorded.Lines($"gans/{name}.graph.jsonl");
        Assert.That(GraphNodes.ToJsonLines(file, name), Is.EqualTo(lines));
    }

    [TestCase("quadratic")]
    [TestCase("even_numbers")]
    [TestCase("pattern_1010")]
    [TestCase("gaussian_moments")]
    [TestCase("mnist")]
    public void A_GAN_imports_and_exports_as_it_was(string name)
    {
        var file = Recorded.Bytes($"gans/{name}.graph.pb");
        var graph = Imported(file);
        Assert.That(GraphNodes.ToJsonLines(graph), Is.EqualTo(Recorded.Lines($"gans/{name}.graph.jsonl")));
        Assert.That(
            GraphNodes.ToJsonLines(Imported(graph.ToGraphDefBytes())), Is.EqualTo(GraphNodes.ToJsonLines(graph)));
    }

    [TestCase("quadratic")]
    [TestCase("even_numbers")]
    [TestCase("pattern_1010")]
    [TestCase("gaussian_moments")]
    [TestCase("mnist")]
    public void A_GAN_of_TensorFlow_1_15_imports(string name)
    {
        var file = Recorded.Bytes($"gans/{name}.tf115.graph.pb");
        var (ours, theirs) = (Imported(file).as_graph_def(), Read(file));
        for (var i = 0; i < theirs.Node.Count; i++)
        {
            // what 1.15 had no attribute for takes its default
            foreach (var (attr, value) in ours.Node[i].Attr.Where(a => !theirs.Node[i].Attr.ContainsKey(a.Key)))
            {
                theirs.Node[i].Attr[attr] = value;
            }
        }

        Assert.That(Lines(ours), Is.EqualTo(Lines(theirs)));
    }

    [TestCase("plain.pb")]
    [TestCase("frozen_quadratic.pb")]
    [TestCase("frozen_mixed.pbtxt")]
    public void A_file_comes_back_as_it_was(string name)
    {
        var file = Formats.Golden.Bytes($"graphs/{name}");
        SkipWithout(MissingIn(file));
        var graph = Imported(file);
        Assert.That(Lines(GraphDefReader.Read(graph.ToGraphDefBytes(), name)), Is.EqualTo(Lines(Read(file))));
        Assert.That(
            GraphDefReader.Read(System.Text.Encoding.UTF8.GetBytes(graph.ToGraphDefText()), name),
            Is.EqualTo(graph.as_graph_def()));
    }

    [Test]
    public void A_frozen_graph_runs_as_recorded()
    {
        var json = Formats.Golden.Cases("graphs/graphs.json").First(c => NameOf(c).StartsWith("frozen quadratic"));
        var graph = Imported(Formats.Golden.Bytes("graphs/frozen_quadratic.pb"));
        foreach (var runner in new[] { Runner.Interpreting(graph), Runner.Planning(graph) })
        {
            foreach (var fetch in json.Members("fetches"))
            {
                var value = runner.Run([fetch.Name], json.Members("feeds"))[0]!;
                Closeness.Composite.Check(fetch.Name, value, fetch.Value);
            }
        }
    }

    [Test]
    public void Shapes_are_written_when_asked_for()
    {
        var file = Formats.Golden.Bytes("graphs/plain.pb");
        SkipWithout(MissingIn(file));
        var recorded = Formats.Golden.Cases("graphs/graphs.json").First(c => NameOf(c) == "add_shapes");
        var made = Imported(file).as_graph_def(add_shapes: true).Node.ToDictionary(n => n.Name);
        var wrong = new List<string>();
        foreach (var shapes in recorded.Members("shapes"))
        {
            var expected = shapes.Value.EnumerateArray().Select(s => JsonTensors.Shape(s).ToString());
            var found = made[shapes.Name].Attr.TryGetValue("_output_shapes", out var list)
                ? list.List.Shape.Select(s => ShapeProtos.Read(s, shapes.Name).ToString()).ToArray()
                : [];
            if (!found.SequenceEqual(expected))
            {
                wrong.Add($"{shapes.Name}: expected {string.Join(" ", expected)}, received {string.Join(" ", found)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_graph_is_written_to_a_file_and_read_from_it()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var graph = Imported(Recorded.Bytes("gans/pattern_1010.graph.pb"));
        try
        {
            foreach (var text in new[] { true, false })
            {
                using var again = new Graph();
                again.Import(tf.train.write_graph(graph, folder, $"g{text}.pb", text));
                Assert.That(GraphNodes.ToJsonLines(again), Is.EqualTo(GraphNodes.ToJsonLines(graph)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void An_absent_file_is_not_found() => Assert.That(
        () => new Graph().Import("absent.pb"), Throws.TypeOf<NotFoundError>().With.Message.Contains("absent.pb"));

    private static string NameOf(JsonElement json) => json.GetProperty("name").GetString()!;

    private static Graph Imported(byte[] file)
    {
        var graph = new Graph();
        graph.Import(file);
        return graph;
    }

    private static GraphDef Read(byte[] file) => GraphDefReader.Read(file, "file");

    private static string[] MissingIn(byte[] file) =>
        [.. Read(file).Node.Select(n => n.Op).Where(o => !Known.Contains(o)).Distinct()];

    private static void SkipWithout(string[] missing)
    {
        if (missing.Length > 0)
        {
            Assert.Ignore("This runtime has no op " + string.Join(", ", missing));
        }
    }

    // tensors compare by value: a file may say "all sevens" with one seven
    private static IEnumerable<string> Lines(GraphDef def) => def.Node.Select(n => $"{n.Device} {NodeJson.Line(n)}");
}

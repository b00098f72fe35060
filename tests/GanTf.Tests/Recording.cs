using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace GanTf.Tests;

/// <summary>What TensorFlow gave for one program: a copy of golden/gans/NAME.json, or golden/zoo, and its graph.
/// </summary>
internal sealed class Recording
{
    private readonly JsonElement _root;

    private Recording(string name, string folder)
    {
        Name = name;
        using var stream = Open($"{folder}/{name}.json.gz");
        _root = JsonDocument.Parse(stream).RootElement;
    }

    public string Name { get; }

    /// <summary>Initial values by variable name; digests have no "data".</summary>
    public IEnumerable<JsonProperty> Initial => _root.GetProperty("initial").EnumerateObject();

    public static Recording Of(string name, string folder = "gans") => new(name, folder);

    /// <summary>A series of the trajectory.</summary>
    public double[] Series(string name) =>
        [.. _root.GetProperty("trajectory").GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    /// <summary>The graph's nodes, one a line, without the mark of manual control dependencies.</summary>
    public static string[] GraphLines(string graph, string folder = "gans")
    {
        using var reader = new StreamReader(Open($"{folder}/{graph}.graph.jsonl.gz"));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WithoutMark)];
    }

    /// <summary>The recorded GraphDef.</summary>
    public static byte[] GraphBytes(string graph)
    {
        using var stream = Open($"gans/{graph}.graph.pb.gz");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The first 2,000 digits of the training set.</summary>
    public static byte[] Digits()
    {
        using var stream = Open("mnist-2000-images-idx3-ubyte.gz");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray()[16..];
    }

    /// <summary>Fails unless the series stay together: relative difference with floor 1e-3.</summary>
    public void Follows(string series, IReadOnlyList<double> actual, int steps, double tolerance = 1e-4)
    {
        var expected = Series(series);
        var worst = Enumerable.Range(0, Math.Min(steps, actual.Count))
            .Select(i => (Step: i, Difference: Math.Abs(actual[i] - expected[i]) / Math.Max(
                Math.Abs(expected[i]), 1e-3)))
            .MaxBy(d => double.IsNaN(d.Difference) ? double.MaxValue : d.Difference);
        TestContext.Out.WriteLine($"{Name} {series}: largest difference {worst.Difference:e2} at step {worst.Step}");
        Assert.Multiple(() =>
        {
            Assert.That(actual, Has.Count.GreaterThanOrEqualTo(Math.Min(steps, expected.Length)));
            Assert.That(worst.Difference, Is.LessThanOrEqualTo(tolerance), $"{series}, step {worst.Step}");
        });
    }

    /// <summary>A node without the mark of manual control dependencies.</summary>
    public static string WithoutMark(string line) => line
        .Replace("\"_has_manual_control_dependencies\":true,", "", StringComparison.Ordinal)
        .Replace(",\"_has_manual_control_dependencies\":true", "", StringComparison.Ordinal)
        .Replace("\"_has_manual_control_dependencies\":true", "", StringComparison.Ordinal);

    private static GZipStream Open(string path) => new(
        File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", path)), CompressionMode.Decompress);
}

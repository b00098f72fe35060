using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;

namespace House.Tests;

/// <summary>
/// The recorded Keras cases that the tests hold. not_run.json says which are not run, and why; of errors.jsonl those
/// are run that a test names.
/// </summary>
internal static class KerasCases
{
    private const string Tests = "tests/TensorFlow.Managed.Keras.Tests/";
    private const string Folder = Tests + "Data/keras";

    // lines that hold data for the cases
    private static readonly string[] Inputs = ["data", "input", "start"];

    /// <summary>A file: its cases, how many are run, and why the others are not.</summary>
    public sealed record Area(string File, int Cases, int Run, IReadOnlyList<string> Reasons);

    public static IEnumerable<Area> Read()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Repository.Full(Folder + "/not_run.json")));
        var named = Repository.Under(Tests).SelectMany(s => s.Syntax.DescendantTokens()).Select(t => t.ValueText)
            .ToHashSet();
        foreach (var path in Directory.EnumerateFiles(Repository.Full(Folder), "*.jsonl.gz").Order())
        {
            var file = Path.GetFileName(path).Split('.')[0];
            var cases = Lines(path).Where(c => !Inputs.Contains(Text(c, "case"))).ToList();
            var mine = rules.RootElement.EnumerateArray().Where(r => Text(r, "file") == file).ToList();
            var left = cases.Where(c => mine.Any(r => Matches(r, c))).ToList();
            var reasons = mine.Where(r => cases.Any(c => Matches(r, c))).Select(r => Text(r, "reason"))
                .Distinct().ToList();
            var run = file == "errors"
                ? cases.Count(c => named.Contains(Text(c, "case")))
                : cases.Count - left.Count;
            yield return new(file, cases.Count, run, reasons);
        }
    }

    // a rule names members of a case and what they are, or with a * at the end how they start
    private static bool Matches(JsonElement rule, JsonElement recorded) => rule.EnumerateObject()
        .Where(r => r.Name is not ("file" or "reason"))
        .All(r => Fits(Text(recorded, r.Name), r.Value.GetString()!));

    private static bool Fits(string text, string pattern) =>
        pattern.EndsWith('*') ? text.StartsWith(pattern[..^1], StringComparison.Ordinal) : text == pattern;

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
}

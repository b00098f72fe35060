using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>The recorded files: a line of JSON a case; the first line says what the file holds.</summary>
internal static class Recorded
{
    /// <summary>The whole text of a file of Data/keras.</summary>
    public static string Text(string name)
    {
        // cases are also read while tests are being found, when there is no context yet
        var full = Path.Combine(AppContext.BaseDirectory, "Data", "keras", name + ".gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(full), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<JsonElement> Cases(string name) =>
    [
        .. Text(name + ".jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(l => JsonDocument.Parse(l).RootElement),
    ];

    /// <summary>The cases of one kind as tests, named by what is called.</summary>
    public static IEnumerable<TestCaseData> Tests(string name, params string[] kinds) =>
        Cases(name).Where(c => kinds.Contains(c.Text("case"))).Select((c, i) => new TestCaseData(c)
            .SetArgDisplayNames($"{i}: {c.Text("call")}"));

    /// <summary>A text of a case; empty where it is not there.</summary>
    public static string Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) ? found.GetString() ?? "" : "";

    public static bool Has(this JsonElement json, string name) => json.TryGetProperty(name, out _);
}

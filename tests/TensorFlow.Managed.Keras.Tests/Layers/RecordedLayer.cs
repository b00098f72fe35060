using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>A line of a file of recorded cases, without the first, which tells about them.</summary>
/// <param name="Json">The whole case.</param>
public sealed record RecordedLayer(JsonElement Json)
{
    /// <summary>The case's name.</summary>
    public string Name => Json.GetProperty("case").GetString()!;

    /// <summary>The Python code: how the layer was made, or what was done wrong.</summary>
    public string Code => (Json.TryGetProperty("call", out var call) ? call : Json.GetProperty("code")).GetString()!;

    /// <summary>The class that the code makes first: what stands before the first bracket.</summary>
    public string Class => Code.Replace("L.", "", System.StringComparison.Ordinal).Split('(')[0];

    /// <summary>A member of the case, or null.</summary>
    public JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) ? value : null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>All cases of a file in the tests' data.</summary>
    public static IReadOnlyList<RecordedLayer> Read(string file)
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", file);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. Lines(reader).Skip(1).Select(l => new RecordedLayer(JsonDocument.Parse(l).RootElement.Clone()))];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

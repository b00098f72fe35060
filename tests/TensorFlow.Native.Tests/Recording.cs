using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Native.Tests;

/// <summary>One of the five recorded programs: its graph, initial values and losses (golden/gans).</summary>
internal sealed class Recording
{
    private readonly JsonElement _facts;

    public Recording(string name)
    {
        Graph = Unpack(name + ".graph.pb.gz");
        _facts = JsonDocument.Parse(Unpack(name + ".json.gz")).RootElement;
    }

    public byte[] Graph { get; }

    /// <summary>Variables' tensor names and what they start as.</summary>
    public IEnumerable<(string Tensor, JsonElement Value)> Initial =>
        _facts.GetProperty("initial").EnumerateObject().Select(p => (p.Name, p.Value));

    /// <summary>The tensor or operation in a role, such as "disc_loss".</summary>
    public string Name(string role) => _facts.GetProperty("tensors").GetProperty(role).GetString()!;

    public float[] Losses(string name) => Floats(_facts.GetProperty("trajectory").GetProperty(name));

    public static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetSingle())];

    private static byte[] Unpack(string file)
    {
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", file));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var result = new MemoryStream();
        gzip.CopyTo(result);
        return result.ToArray();
    }
}

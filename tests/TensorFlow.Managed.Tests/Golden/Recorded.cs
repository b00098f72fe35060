using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Tests.Golden;

/// <summary>The recorded files: cases as lines of JSON, graphs as bytes.</summary>
internal static class Recorded
{
    /// <summary>The op types of the five GANs' graphs: none of these may be missing.</summary>
    public static readonly HashSet<string> GanOps =
    [
        "AddN", "AddV2", "ApplyAdam", "ApplyGradientDescent", "ApplyMomentum", "ApplyRMSProp", "Assign", "BiasAdd",
        "BiasAddGrad", "BroadcastGradientArgs", "Cast", "ConcatOffset", "ConcatV2", "Const", "Exp", "Fill", "FloorMod",
        "GatherV2", "Greater", "GreaterEqual", "Identity", "InvertPermutation", "LeakyRelu", "LeakyReluGrad", "Log",
        "Log1p", "MatMul", "Mean", "Mul", "Neg", "NoOp", "Pack", "Placeholder", "Pow", "Prod", "RandomUniform",
        "RealDiv", "Reciprocal", "Reshape", "Select", "SelectV2", "Shape", "Sigmoid", "SigmoidGrad", "Slice", "Sqrt",
        "SqrtGrad", "SquaredDifference", "StopGradient", "Sub", "Sum", "Tanh", "TanhGrad", "Tile", "Transpose",
        "Unpack", "VariableV2", "ZerosLike",
    ];

    /// <summary>A file of Data, unpacked.</summary>
    public static byte[] Bytes(string path)
    {
        var full = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", path + ".gz");
        using var packed = new GZipStream(File.OpenRead(full), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The lines of a file of Data.</summary>
    public static string[] Lines(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path)));
        return reader.ReadToEnd().Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The cases of a file of Data/ops.</summary>
    public static List<JsonElement> Cases(string name) =>
        [.. Lines($"ops/{name}.jsonl").Select(l => JsonDocument.Parse(l).RootElement)];

    public static string Id(this JsonElement json) => json.GetProperty("id").GetString()!;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object
            ? found.EnumerateObject()
            : [];
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>Reads the recorded streams of Data/random.</summary>
internal static class RecordedRandom
{
    public static JsonElement[] Cases(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder(), name + ".json.gz"));
        using var text = new GZipStream(file, CompressionMode.Decompress);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("cases").EnumerateArray()];
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out _);

    public static double Number(this JsonElement element, string name, double otherwise = double.NaN) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;

    /// <summary>A whole number that stands as a JSON number or, when large, as a string.</summary>
    public static Int128 Whole(this JsonElement element) =>
        Int128.Parse(element.ToString(), CultureInfo.InvariantCulture);

    public static Int128 Whole(this JsonElement element, string name) => element.GetProperty(name).Whole();

    public static long Long(this JsonElement element, string name) => (long)element.Whole(name);

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray();

    public static double[] Doubles(this JsonElement element, string name) =>
        [.. element.List(name).Select(e => e.ValueKind == JsonValueKind.String
            ? double.Parse(e.GetString()!, CultureInfo.InvariantCulture) : e.GetDouble())];

    /// <summary>How many values a recorded tensor has.</summary>
    public static int Count(this JsonElement tensor) => tensor.GetProperty("data").GetArrayLength();

    /// <summary>
    /// How many rows the first argument of a shuffle or choice has: an array's, or the number itself.
    /// </summary>
    public static int Rows(this JsonElement items) =>
        items.ValueKind == JsonValueKind.Object ? items.GetProperty("shape")[0].GetInt32() : items.GetInt32();

    /// <summary>The rows in this order; a number stands for the range below it.</summary>
    public static double[] Gather(this JsonElement items, IEnumerable<long> order)
    {
        if (items.ValueKind != JsonValueKind.Object)
        {
            return [.. order.Select(i => (double)i)];
        }

        double[] data = items.Doubles("data");
        int width = data.Length / Math.Max(1, items.Rows());
        return [.. order.SelectMany(i => data.AsSpan((int)i * width, width).ToArray())];
    }

    private static string Folder()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GanTf.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "tests", "TensorFlow.Managed.Numerics.Tests", "Data", "random");
    }
}

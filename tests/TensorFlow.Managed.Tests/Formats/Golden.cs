using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace Tensorflow.Tests.Formats;

/// <summary>The recorded files and what their JSON says about tensors.</summary>
internal static class Golden
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "files");

    public static string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>A file's bytes, unpacked if it is kept as path.gz only.</summary>
    public static byte[] Bytes(string path)
    {
        var full = PathOf(path);
        if (File.Exists(full))
        {
            return File.ReadAllBytes(full);
        }

        using var packed = new GZipStream(File.OpenRead(full + ".gz"), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return memory.ToArray();
    }

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public static List<JsonElement> Cases(string path) =>
        [.. JsonDocument.Parse(Bytes(path)).RootElement.GetProperty("cases").EnumerateArray()];

    public static string Name(this JsonElement json) =>
        json.TryGetProperty("name", out var name) ? name.GetString()! : "";

    public static string[] FilesIn(string folder) => Directory.GetFiles(PathOf(folder));

    /// <summary>The type, shape and elements of a recorded array as one comparable line.</summary>
    public static string Describe(JsonElement array)
    {
        var dtype = array.GetProperty("dtype").GetString()!;
        var shape = array.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64());
        return Line(dtype, shape, array.GetProperty("data").EnumerateArray().Select(e => Element(e, dtype)));
    }

    /// <summary>The same line of a value.</summary>
    public static string Describe(TensorData data) =>
        Line(data.DType.as_numpy_name(), data.Shape.dims, Elements(data));

    private static string Line(string dtype, IEnumerable<long> shape, IEnumerable<string> elements) =>
        $"{dtype} [{string.Join(",", shape)}] {string.Join(" ", elements)}";

    private static string Element(JsonElement e, string dtype)
    {
        if (dtype == "string")
        {
            return Convert.ToHexString(e.ValueKind == JsonValueKind.String
                ? Encoding.UTF8.GetBytes(e.GetString()!)
                : e.GetProperty("base64").GetBytesFromBase64());
        }

        var text = e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText();
        var isFloat = dtype.StartsWith("float") || dtype.StartsWith("complex") || dtype.StartsWith("bf");
        return !isFloat ? text
            : dtype is "float64" or "complex128" ? $"{double.Parse(text):R}" : $"{(float)double.Parse(text):R}";
    }

    private static IEnumerable<string> Elements(TensorData data) => data.DType switch
    {
        TF_DataType.TF_STRING => data.Strings.Select(Convert.ToHexString),
        TF_DataType.TF_FLOAT or TF_DataType.TF_COMPLEX64 => Each<float>(data, v => $"{v:R}"),
        TF_DataType.TF_DOUBLE or TF_DataType.TF_COMPLEX128 => Each<double>(data, v => $"{v:R}"),
        TF_DataType.TF_HALF => Each<Half>(data, v => $"{(float)v:R}"),
        TF_DataType.TF_BFLOAT16 => Each<ushort>(data, v => $"{BitConverter.UInt32BitsToSingle((uint)v << 16):R}"),
        TF_DataType.TF_BOOL => Each<byte>(data, v => v != 0 ? "true" : "false"),
        TF_DataType.TF_INT8 or TF_DataType.TF_QINT8 => Each<sbyte>(data, v => $"{v}"),
        TF_DataType.TF_UINT8 or TF_DataType.TF_QUINT8 => Each<byte>(data, v => $"{v}"),
        TF_DataType.TF_INT16 or TF_DataType.TF_QINT16 => Each<short>(data, v => $"{v}"),
        TF_DataType.TF_UINT16 or TF_DataType.TF_QUINT16 => Each<ushort>(data, v => $"{v}"),
        TF_DataType.TF_INT32 or TF_DataType.TF_QINT32 => Each<int>(data, v => $"{v}"),
        TF_DataType.TF_UINT32 => Each<uint>(data, v => $"{v}"),
        TF_DataType.TF_INT64 => Each<long>(data, v => $"{v}"),
        _ => Each<ulong>(data, v => $"{v}"),
    };

    private static List<string> Each<T>(TensorData data, Func<T, string> text)
        where T : unmanaged
    {
        var list = new List<string>();
        foreach (var value in MemoryMarshal.Cast<byte, T>(data.Bytes))
        {
            list.Add(text(value));
        }

        return list;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Tensorflow.Formats;

/// <summary>NumPy's .npz files: a zip of .npy members, named without their ending.</summary>
internal static class Npz
{
    private const string Ending = ".npy";

    // deflate packs at most 1,032 to 1; more than that comes from members that share their bytes
    private const long MostGrowth = 1100;
    private const long Slack = 1 << 20;

    // the oldest date a zip can hold, as numpy writes it
    private static readonly DateTimeOffset Oldest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads all arrays; members that are not .npy files are left out.</summary>
    /// <exception cref="ValueError">Not a zip, or a member that <see cref="Npy"/> refuses.</exception>
    public static Dictionary<string, TensorData> Read(Stream stream, string source)
    {
        var arrays = new Dictionary<string, TensorData>();
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var most = Slack + MostGrowth * (stream.CanSeek ? stream.Length : int.MaxValue);
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith(Ending, StringComparison.Ordinal))
                {
                    using var member = entry.Open();
                    var data = Npy.Read(member, $"{source}, member {entry.FullName}");
                    arrays[entry.FullName[..^Ending.Length]] = data;
                    most -= data.ByteLength;
                    if (most < 0)
                    {
                        throw new ValueError($"{source}: members overlap. Received: {entry.FullName}, too many bytes.");
                    }
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException
            or ArgumentException or NotSupportedException)
        {
            throw new ValueError($"{source}: not an .npz file. Received: {e.Message}");
        }

        return arrays;
    }

    /// <summary>Writes arrays as savez does, or as savez_compressed.</summary>
    public static void Write(IEnumerable<KeyValuePair<string, TensorData>> arrays, Stream stream, bool compressed)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var level = compressed ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
        foreach (var (name, data) in arrays)
        {
            var entry = zip.CreateEntry(name + Ending, level);
            entry.LastWriteTime = Oldest;
            using var member = entry.Open();
            Npy.Write(data, member);
        }
    }
}

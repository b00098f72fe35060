using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Google.Protobuf;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>Names and index of a checkpoint's files.</summary>
internal static class BundleFiles
{
    /// <summary>The version this code reads and writes.</summary>
    public const int Version = 1;

    /// <summary>The table of names.</summary>
    public static string Index(string prefix) => prefix + ".index";

    /// <summary>One of the files with the elements' bytes.</summary>
    public static string Data(string prefix, int shard, int shards) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}.data-{shard:D5}-of-{shards:D5}");

    /// <summary>Header and rows of an index, the header's row taken out.</summary>
    /// <exception cref="NotFoundError">There is no such file.</exception>
    /// <exception cref="DataLossError">The file is damaged.</exception>
    /// <exception cref="InvalidArgumentError">The file asks for a newer reader.</exception>
    public static (BundleHeaderProto Header, List<KeyValuePair<byte[], byte[]>> Rows) ReadIndex(string prefix)
    {
        var path = Index(prefix);
        List<KeyValuePair<byte[], byte[]>> rows;
        try
        {
            using var file = File.OpenRead(path);
            rows = Table.Read(ProtoBinary.ReadAll(file, path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundError(
                $"Unsuccessful TensorSliceReader constructor: Failed to find any matching files. Received: {prefix}");
        }
        catch (DataLossError e)
        {
            throw new DataLossError($"Unable to read file ({path}): {e.Message}");
        }

        // without a header row there is one shard, as TensorFlow takes it
        var header = new BundleHeaderProto { NumShards = 1 };
        if (rows.Count > 0 && rows[0].Key.Length == 0)
        {
            header = ProtoBinary.Parse<BundleHeaderProto>(rows[0].Value, $"{path}, header");
            rows.RemoveAt(0);
        }

        CheckVersion(header.Version, path);
        return (header, rows);
    }

    /// <summary>Writes an index; the rows need not be sorted.</summary>
    public static void WriteIndex(string prefix, int shards, IDictionary<byte[], BundleEntryProto> entries)
    {
        var header = new BundleHeaderProto { NumShards = shards, Version = new VersionDef { Producer = Version } };
        var rows = new SortedDictionary<byte[], byte[]>(KeyOrder.Instance) { [[]] = header.ToByteArray() };
        foreach (var (key, entry) in entries)
        {
            rows.Add(key, entry.ToByteArray());
        }

        var part = Index(prefix) + ".part";
        using (var file = File.Create(part))
        {
            Table.Write(rows, file);
        }

        File.Move(part, Index(prefix), overwrite: true);
    }

    private static void CheckVersion(VersionDef? version, string path)
    {
        if (version?.MinConsumer > Version)
        {
            throw new InvalidArgumentError($"{path}: Checkpoint min consumer version is above current version " +
                $"{Version}. Received: {version.MinConsumer}.");
        }

        if (version?.BadConsumers.Contains(Version) == true)
        {
            throw new InvalidArgumentError($"{path}: Checkpoint disallows consumer version {Version}. " +
                $"Received: {version}.");
        }
    }

    /// <summary>Unsigned byte order.</summary>
    internal sealed class KeyOrder : IComparer<byte[]>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

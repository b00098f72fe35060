using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>Joins checkpoints of one data file each into one of several, as MergeV2Checkpoints does.</summary>
internal static class BundleMerge
{
    /// <summary>Moves the data files, writes one index and takes the old ones away.</summary>
    /// <param name="prefixes">The parts in the order of their shard numbers.</param>
    /// <param name="merged">The whole's prefix.</param>
    /// <exception cref="InvalidArgumentError">Two parts hold the same tensor, or other shapes of one.</exception>
    public static void Merge(IReadOnlyList<string> prefixes, string merged)
    {
        var entries = new SortedDictionary<byte[], BundleEntryProto>(BundleFiles.KeyOrder.Instance);
        var parts = prefixes.Select(BundleFiles.ReadIndex).ToList();
        var shards = parts.Sum(p => p.Header.NumShards);
        var moves = new List<(string From, string To)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var first = moves.Count;
            foreach (var (key, value) in parts[i].Rows)
            {
                var entry = ProtoBinary.Parse<BundleEntryProto>(value, BundleFiles.Index(prefixes[i]));
                AddEntry(entries, key, entry, first);
            }

            moves.AddRange(Enumerable.Range(0, parts[i].Header.NumShards).Select(s => (
                BundleFiles.Data(prefixes[i], s, parts[i].Header.NumShards),
                BundleFiles.Data(merged, first + s, shards))));
        }

        moves.ForEach(m => File.Move(m.From, m.To, overwrite: true));
        BundleFiles.WriteIndex(merged, shards, entries);
        foreach (var prefix in prefixes.Where(p => p != merged))
        {
            File.Delete(BundleFiles.Index(prefix));
        }
    }

    private static void AddEntry(
        SortedDictionary<byte[], BundleEntryProto> entries, byte[] key, BundleEntryProto entry, int firstShard)
    {
        if (!entries.TryGetValue(key, out var there))
        {
            entry.ShardId += entry.Slices.Count == 0 ? firstShard : 0;
            entries.Add(key, entry);
            return;
        }

        if (there.Slices.Count == 0 || entry.Slices.Count == 0 || there.Dtype != entry.Dtype
            || !there.Shape.Equals(entry.Shape))
        {
            throw new InvalidArgumentError("Expected parts with different tensors, or slices of equal ones. " +
                $"Received: '{Encoding.UTF8.GetString(key)}' twice.");
        }

        there.Slices.AddRange(entry.Slices);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Formats.Checkpoint;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats.Checkpoint;

internal sealed class BundleTests
{
    private string _folder = "";

    public static IEnumerable<string> Names => [.. Writable, "exotic_dtypes"];

    // all but the one of types that TensorData does not hold
    public static IEnumerable<string> Writable => ["quadratic", "all_dtypes", "order", "sharded", "sliced",
        "merged_slices", "tiny", "foreign", "multi_block", "objects_keras2", "objects_save_weights", "objects_module",
        "objects_slots", "objects_keras3"];

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("bundle").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, true);

    [Test]
    public void Every_recorded_checkpoint_is_listed() =>
        Assert.That(Names, Is.EquivalentTo(Golden.Cases("checkpoints/contents.json").Select(c => c.Name())));

    [TestCaseSource(nameof(Names))]
    public void Recorded_values_are_read(string name)
    {
        var (item, prefix) = Open(name);
        using var bundle = new BundleReader(prefix);
        var failures = new List<string>();
        foreach (var entry in item.GetProperty("entries").EnumerateArray())
        {
            if (!entry.TryGetProperty("value", out var value))
            {
                continue;
            }

            var key = Key(entry.GetProperty("key"));
            var received = value.TryGetProperty("note", out _)
                ? Stored(bundle, key, value)
                : Golden.Describe(bundle.Read(key));
            if (received != Golden.Describe(value))
            {
                failures.Add($"{key}: expected {Golden.Describe(value)}. Received: {received}");
            }
        }

        Assert.That(failures, Is.Empty);
        Assert.That(bundle.Names, Has.Count.EqualTo(item.GetProperty("entries").EnumerateArray()
            .Count(e => !e.TryGetProperty("is", out _))));
    }

    // 8-, 4- and 2-bit types are recorded by their bytes and have no TensorData
    private static string Stored(BundleReader bundle, string key, JsonElement value)
    {
        Assert.That(() => bundle.Read(key), Throws.TypeOf<UnimplementedError>().With.Message.Contains(key));
        var bytes = bundle.ReadStored(key);
        return $"{value.GetProperty("dtype").GetString()} [{bytes.Length}] {string.Join(" ", bytes)}";
    }

    [TestCaseSource(nameof(Names))]
    public void Recorded_tables_are_written_bit_for_bit(string name)
    {
        var (_, prefix) = Open(name);
        var file = File.ReadAllBytes(prefix + ".index");
        using var written = new MemoryStream();
        Table.Write(Table.Read(file), written);
        Assert.That(written.ToArray(), Is.EqualTo(file));
    }

    [TestCaseSource(nameof(Writable))]
    public void Recorded_checkpoints_are_written_bit_for_bit(string name)
    {
        var (item, prefix) = Open(name);
        var shards = item.GetProperty("header").GetProperty("num_shards").GetInt32();
        var parts = Enumerable.Range(0, shards).Select(s => Path.Combine(_folder, $"part{s}")).ToList();
        for (var s = 0; s < shards; s++)
        {
            using var writer = new BundleWriter(parts[s]);
            Rewrite(prefix, s, writer);
            writer.Finish();
        }

        var copy = Path.Combine(_folder, "copy");
        BundleMerge.Merge(parts, copy);
        Assert.That(File.ReadAllBytes(copy + ".index"), Is.EqualTo(File.ReadAllBytes(prefix + ".index")));
        for (var s = 0; s < shards; s++)
        {
            Assert.That(File.ReadAllBytes(BundleFiles.Data(copy, s, shards)),
                Is.EqualTo(File.ReadAllBytes(BundleFiles.Data(prefix, s, shards))));
        }

        Assert.That(Directory.GetFiles(_folder, "part*"), Is.Empty);
    }

    // the values of one shard in the order of its data file
    private static void Rewrite(string prefix, int shard, BundleWriter writer)
    {
        using var bundle = new BundleReader(prefix);
        var (_, rows) = BundleFiles.ReadIndex(prefix);
        var entries = rows.ToDictionary(
            r => Convert.ToHexString(r.Key), r => BundleEntryProto.Parser.ParseFrom(r.Value));
        var writes = new List<(long Offset, long Size, Action Write)>();
        foreach (var name in bundle.Names)
        {
            var whole = bundle.Entry(name);
            if (whole.Slices.Count == 0 && whole.ShardId == shard)
            {
                writes.Add((whole.Offset, whole.Size, () => writer.Add(name, bundle.Read(name))));
            }

            foreach (var slice in whole.Slices)
            {
                var part = entries[Convert.ToHexString(SliceKey.Of(name, slice))];
                if (part.ShardId == shard)
                {
                    var full = bundle.ShapeOf(name);
                    var box = TensorSlice.Of(slice, full, name);
                    writes.Add((part.Offset, part.Size,
                        () => writer.AddSlice(name, full, slice, Cut(bundle.Read(name), box))));
                }
            }
        }

        foreach (var (_, _, write) in writes.OrderBy(w => w.Offset).ThenBy(w => w.Size))
        {
            write();
        }
    }

    private static TensorData Cut(TensorData whole, TensorSlice box)
    {
        var part = TensorData.Allocate(whole.DType, box.Shape);
        var size = whole.DType.get_datatype_size();
        for (var i = 0; i < part.Count; i++)
        {
            long rest = i, place = 0, stride = 1;
            for (var d = box.Start.Length - 1; d >= 0; d--)
            {
                place += stride * (box.Start[d] + rest % box.Shape[d]);
                rest /= box.Shape[d];
                stride *= whole.Shape[d];
            }

            whole.Bytes.Slice((int)place * size, size).CopyTo(part.Bytes[(i * size)..]);
        }

        return part;
    }

    [Test]
    public void Types_and_shapes_are_known_without_reading()
    {
        using var bundle = new BundleReader(Golden.PathOf("checkpoints/tiny/t"));
        Assert.That(bundle.Names, Is.EqualTo(new[] { "b", "w", "w_name" }));
        Assert.That(bundle.TypeOf("w"), Is.EqualTo(TF_DataType.TF_FLOAT));
        Assert.That(bundle.ShapeOf("w"), Is.EqualTo(new Shape(3L)));
        Assert.That(bundle.Contains("v"), Is.False);
        Assert.That(() => bundle.Read("v"), Throws.TypeOf<NotFoundError>().With.Message.StartsWith("Key v not found"));
    }

    [Test]
    public void An_unfinished_checkpoint_leaves_nothing()
    {
        using (var writer = new BundleWriter(Path.Combine(_folder, "p")))
        {
            writer.Add("a", TensorData.Scalar(1f));
            Assert.That(() => writer.Add("a", TensorData.Scalar(1f)), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => writer.Add("", TensorData.Scalar(1f)), Throws.TypeOf<InvalidArgumentError>());
        }

        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public void An_absent_folder_is_not_found() =>
        Assert.That(() => new BundleWriter(Path.Combine(_folder, "no", "p")), Throws.TypeOf<NotFoundError>());

    [Test]
    public void The_recorded_slice_key_is_made()
    {
        var slice = ProtoText.Parse<TensorSliceProto>("extent { length: 1 } extent { }");
        Assert.That(Convert.ToHexString(SliceKey.Of("x", slice)), Is.EqualTo("007800010102" + "8081" + "807F"));
    }

    // 0 = 80, 2 = 82, 50 = B2, -1 = 7F; 63 and 64 part one from two bytes, -64 and -65 likewise
    [TestCase(0, "80")]
    [TestCase(2, "82")]
    [TestCase(50, "B2")]
    [TestCase(63, "BF")]
    [TestCase(64, "C040")]
    [TestCase(-1, "7F")]
    [TestCase(-64, "40")]
    [TestCase(-65, "3FBF")]
    [TestCase(8191, "DFFF")]
    [TestCase(8192, "E02000")]
    [TestCase(long.MaxValue, "FFC07FFFFFFFFFFFFFFF")]
    [TestCase(long.MinValue, "003F8000000000000000")]
    public void Signed_numbers_are_ordered_code(long number, string hex)
    {
        var slice = new TensorSliceProto();
        slice.Extent.Add(new TensorSliceProto.Types.Extent { Start = number, Length = 0 });
        Assert.That(Convert.ToHexString(SliceKey.Of("", slice)), Is.EqualTo("00" + "0001" + "0101" + hex + "80"));
    }

    private (JsonElement Item, string Prefix) Open(string name)
    {
        var item = Golden.Cases("checkpoints/contents.json").Single(c => c.Name() == name);
        var prefix = item.GetProperty("prefix").GetString()!;
        if (!item.GetProperty("gzipped").GetBoolean())
        {
            return (item, Golden.PathOf($"checkpoints/{prefix}"));
        }

        foreach (var ending in new[] { ".index", ".data-00000-of-00001" })
        {
            var bytes = Golden.Bytes($"checkpoints/{prefix}{ending}");
            File.WriteAllBytes(Path.Combine(_folder, "unpacked" + ending), bytes);
        }

        return (item, Path.Combine(_folder, "unpacked"));
    }

    private static string Key(JsonElement key) =>
        key.ValueKind == JsonValueKind.String ? key.GetString()!
        : key.TryGetProperty("base64", out var bytes) ? Encoding.UTF8.GetString(bytes.GetBytesFromBase64())
        : key.GetProperty("prefix").GetString() + new string(
            key.GetProperty("then").GetString()![0], key.GetProperty("times").GetInt32());
}

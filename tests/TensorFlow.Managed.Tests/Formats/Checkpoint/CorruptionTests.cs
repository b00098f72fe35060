using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats.Checkpoint;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats.Checkpoint;

internal sealed class CorruptionTests
{
    private string _folder = "";

    private string Prefix => Path.Combine(_folder, "bad");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("corrupt").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, true);

    [Test]
    public void Damaged_checkpoints_raise_what_TensorFlow_raises()
    {
        var failures = new List<string>();
        foreach (var item in Golden.Cases("checkpoints/corruption.json"))
        {
            Patch(item.GetProperty("patch"));
            var restore = item.GetProperty("restore");
            var expected = restore.ValueKind == JsonValueKind.String
                ? restore.GetString()! : restore.GetProperty("error").GetString()!;
            var received = Restore();
            if (received != expected)
            {
                failures.Add($"{item.Name()} {item.GetProperty("patch")}: expected {expected}. Received: {received}");
            }
        }

        Assert.That(failures, Is.Empty);
    }

    private string Restore()
    {
        try
        {
            using var bundle = new BundleReader(Prefix);
            var (a, s) = (bundle.Read("a"), bundle.Read("s"));
            Assert.That(Golden.Describe(a), Is.EqualTo("float32 [2] 1 2"));
            Assert.That(Golden.Describe(s), Is.EqualTo("string [2] 6162 63"));
            return "no error";
        }
        catch (OpError e)
        {
            Assert.That(e.Message, Does.Contain("Received: "));
            return e.GetType().Name;
        }
    }

    private void Patch(JsonElement patch)
    {
        var index = Golden.Bytes("checkpoints/corruption/good.index");
        var data = Golden.Bytes("checkpoints/corruption/good.data-00000-of-00001");
        var ofIndex = patch.GetProperty("file").GetString() == "index";
        var bytes = ofIndex ? index : data;
        foreach (var change in patch.EnumerateObject().Where(p => p.Name != "file"))
        {
            bytes = Changed(bytes, change);
        }

        File.WriteAllBytes(Prefix + ".index", ofIndex ? bytes! : index);
        var path = Prefix + ".data-00000-of-00001";
        File.Delete(path);
        if (ofIndex || bytes is not null)
        {
            File.WriteAllBytes(path, ofIndex ? data : bytes!);
        }
    }

    private static byte[]? Changed(byte[]? bytes, JsonProperty change) => change.Name switch
    {
        "xor" => Flipped(bytes!, change.Value[0].GetInt32(), change.Value[1].GetInt32()),
        "length" => bytes![..change.Value.GetInt32()],
        "append" => [.. bytes!, .. Encoding.ASCII.GetBytes(change.Value.GetString()!)],
        "absent" => null,
        "header_hex" => Rebuilt(bytes!, change.Value.ValueKind == JsonValueKind.Null
            ? null : Convert.FromHexString(change.Value.GetString()!)),
        "rebuilt with block size" => Written(Table.Read(bytes!), change.Value.GetInt32()),
        "entries" => WithoutCrc(bytes!),
        _ => throw new ArgumentException(change.Name),
    };

    private static byte[] Flipped(byte[] bytes, int index, int mask)
    {
        bytes[index] ^= (byte)mask;
        return bytes;
    }

    private static byte[] Rebuilt(byte[] index, byte[]? header)
    {
        var rows = Table.Read(index);
        rows.RemoveAt(0);
        return Written(header is null ? rows : rows.Prepend(new([], header)));
    }

    private static byte[] WithoutCrc(byte[] index) => Written(Table.Read(index).Select(row =>
    {
        if (row.Key.Length == 0)
        {
            return row;
        }

        var entry = BundleEntryProto.Parser.ParseFrom(row.Value);
        entry.Crc32C = 0;
        return new KeyValuePair<byte[], byte[]>(row.Key, entry.ToByteArray());
    }));

    private static byte[] Written(IEnumerable<KeyValuePair<byte[], byte[]>> rows, int blockBytes = Table.BlockBytes)
    {
        using var stream = new MemoryStream();
        Table.Write(rows, stream, blockBytes);
        return stream.ToArray();
    }

    [Test]
    public void An_absent_checkpoint_is_not_found() =>
        Assert.That(() => new BundleReader(Path.Combine(_folder, "none")), Throws.TypeOf<NotFoundError>());

    [TestCase("shape { dim { size: 4611686018427387904 } } size: 8 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 2 } } size: 9223372036854775807 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 536870911 } } size: 2147483644 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 4611686018427387904 } } size: 9 dtype: DT_STRING")]
    [TestCase("shape { dim { size: -1 } } size: 8 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 2 } } size: 8 offset: -8 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 2 } } size: 8 shard_id: -3 dtype: DT_FLOAT")]
    [TestCase("shape { dim { size: 2 } } size: 8 dtype: DT_RESOURCE")]
    [TestCase("shape { dim { size: 536870911 } } dtype: DT_FLOAT slices { extent { length: 536870911 } }")]
    [TestCase("shape { dim { size: 9 } } dtype: DT_FLOAT slices { extent { start: 9223372036854775807 length: 1 } }")]
    public void A_dishonest_entry_is_refused_before_memory_is_taken(string text)
    {
        Patch(JsonDocument.Parse("{\"file\":\"data\"}").RootElement);
        var rows = Table.Read(Golden.Bytes("checkpoints/corruption/good.index"));
        rows[1] = new(rows[1].Key, Tensorflow.Formats.ProtoText.Parse<BundleEntryProto>(text).ToByteArray());
        File.WriteAllBytes(Prefix + ".index", Written(rows));
        using var bundle = new BundleReader(Prefix);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => bundle.Read("a"), Throws.InstanceOf<OpError>().With.Message.Contains("Received: "));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    // one block of long keys that share all but their end, 200 MB of keys in 100 kB
    [Test]
    public void A_table_that_grows_out_of_its_bytes_is_refused()
    {
        var keys = new TableBlockBuilder(int.MaxValue);
        for (var i = 0; i < 20_000; i++)
        {
            keys.Add([.. new byte[10_000], (byte)(i >> 8), (byte)i], []);
        }

        using var file = new MemoryStream();
        var block = keys.Take();
        file.Write(block);
        file.WriteByte(0);
        file.Write(BitConverter.GetBytes(Tensorflow.Formats.Crc32C.Masked([.. block, 0])));
        var index = new TableBlockBuilder(1);
        index.Add([1], [0, .. ThreeByteVarint(block.Length)]);
        var end = index.Take();
        var place = file.Length;
        file.Write(end);
        file.WriteByte(0);
        file.Write(BitConverter.GetBytes(Tensorflow.Formats.Crc32C.Masked([.. end, 0])));
        byte[] footer = [0, 0, .. ThreeByteVarint(place), (byte)end.Length];
        file.Write([.. footer, .. new byte[40 - footer.Length], .. Golden.Bytes("checkpoints/tiny/t.index")[^8..]]);
        Assert.That(() => Table.Read(file.ToArray()),
            Throws.TypeOf<DataLossError>().With.Message.Contains("accounts for"));
    }

    private static byte[] ThreeByteVarint(long n) => [(byte)(n | 0x80), (byte)((n >> 7) | 0x80), (byte)(n >> 14)];

    [Test]
    public void Damaged_tables_are_read_or_refused()
    {
        var index = Golden.Bytes("checkpoints/merged_slices/ckpt.index");
        Damage.CutAnywhere(index, b => Table.Read(b));
        Damage.FlipBits(index, b => Table.Read(b), thorough: index.Length);
    }

    // the same with checksums made right again, so that what lies behind them is reached
    [Test]
    public void Damaged_blocks_with_right_checksums_are_read_or_refused()
    {
        var index = Golden.Bytes("checkpoints/corruption/good.index");
        Damage.FlipBits(index, b =>
        {
            var copy = (byte[])b.Clone();
            BitConverter.TryWriteBytes(copy.AsSpan(58), Tensorflow.Formats.Crc32C.Masked(copy.AsSpan(0, 58)));
            File.WriteAllBytes(Prefix + ".index", copy);
            File.WriteAllBytes(Prefix + ".data-00000-of-00001",
                Golden.Bytes("checkpoints/corruption/good.data-00000-of-00001"));
            using var bundle = new BundleReader(Prefix);
            foreach (var name in bundle.Names)
            {
                bundle.Read(name);
            }
        }, thorough: 58);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Formats.Events;

namespace Tensorflow.Tests.Formats.Events;

internal sealed class RecordTests
{
    private static readonly string[] Names = ["bytes", "examples", "sequence_examples"];

    [TestCaseSource(nameof(Names))]
    public void Recorded_files_are_read_in_every_packing_and_written_bit_for_bit(string name)
    {
        var item = Golden.Cases("records/tfrecords.json").First(c => c.Name() == name);
        var expected = item.GetProperty("payload_hex").EnumerateArray().Select(p => p.GetString()!.ToUpperInvariant());
        var plain = Golden.Bytes($"records/{name}.tfrecord");
        Assert.That(Read(plain).Select(Convert.ToHexString), Is.EqualTo(expected));
        var gzip = Golden.Bytes($"records/{name}.tfrecord.gz");
        Assert.That(Read(gzip, RecordCompression.Gzip).Select(Convert.ToHexString), Is.EqualTo(expected));
        var zlib = Golden.Bytes($"records/{name}.tfrecord.zlib");
        Assert.That(Read(zlib, RecordCompression.Zlib).Select(Convert.ToHexString), Is.EqualTo(expected));

        using var written = new MemoryStream();
        var writer = new RecordWriter(written);
        Read(plain).ForEach(p => writer.Write(p));
        Assert.That(written.ToArray(), Is.EqualTo(plain));
    }

    [Test]
    public void Damaged_files_give_the_records_before_the_damage_and_its_offset()
    {
        var good = Golden.Bytes("records/bytes.tfrecord");
        Assert.That(Outcome(Flipped(good, 0)), Is.EqualTo("0: corrupted record at 0,"));
        Assert.That(Outcome(Flipped(good, 8)), Is.EqualTo("0: corrupted record at 0,"));
        Assert.That(Outcome(Flipped(good, 28)), Is.EqualTo("1: corrupted record at 16,"));
        Assert.That(Outcome(good[..^5]), Is.EqualTo("4: truncated record at 332:"));
        Assert.That(Outcome(good[..^1]), Is.EqualTo("4: truncated record at 332:"));
        Assert.That(Outcome(good[..20]), Is.EqualTo("1: end"));
        Assert.That(Outcome([]), Is.EqualTo("0: end"));
        Assert.That(Outcome([.. good, .. new byte[11]]), Is.EqualTo("5: end"));
        Assert.That(Outcome([.. good, .. new byte[12]]), Is.EqualTo("5: corrupted record at 1348,"));
    }

    [Test]
    public void A_wrong_packing_is_a_data_loss()
    {
        var plain = Golden.Bytes("records/bytes.tfrecord");
        Assert.That(() => Read(plain, RecordCompression.Gzip), Throws.TypeOf<DataLossError>());
        Assert.That(() => Read(plain, RecordCompression.Zlib), Throws.TypeOf<DataLossError>());
        Assert.That(() => Read(Golden.Bytes("records/bytes.tfrecord.gz")), Throws.TypeOf<DataLossError>());
    }

    // the checksum of a claimed 2^31 - 100 bytes is right, the bytes are not there
    [Test]
    public void A_huge_claim_takes_no_memory()
    {
        using var header = new MemoryStream();
        header.Write(BitConverter.GetBytes(0x7FFF_FF9CL));
        header.Write(BitConverter.GetBytes(Tensorflow.Formats.Crc32C.Masked(header.ToArray())));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => Read([.. header.ToArray(), 1, 2]), Throws.TypeOf<DataLossError>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    [Test]
    public void Damaged_copies_are_read_or_refused()
    {
        Damage.FlipBits(Golden.Bytes("records/bytes.tfrecord"), b => Read(b));
        Damage.CutAnywhere(Golden.Bytes("records/examples.tfrecord.gz"), b => Read(b, RecordCompression.Gzip));
        Damage.FlipBits(Golden.Bytes("records/examples.tfrecord.zlib"), b => Read(b, RecordCompression.Zlib));
    }

    private static byte[] Flipped(byte[] good, int index)
    {
        var bad = (byte[])good.Clone();
        bad[index] ^= 1;
        return bad;
    }

    private static string Outcome(byte[] file)
    {
        var count = 0;
        try
        {
            foreach (var payload in RecordReader.Read(new MemoryStream(file), "f"))
            {
                count++;
            }

            return $"{count}: end";
        }
        catch (DataLossError e)
        {
            return $"{count}: {string.Join(' ', e.Message["f: ".Length..].Split(' ').Take(4))}";
        }
    }

    private static List<byte[]> Read(byte[] file, RecordCompression compression = RecordCompression.None) =>
        [.. RecordReader.Read(new MemoryStream(file), "f", compression)];
}

using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Formats;

namespace Tensorflow.Tests.Formats;

internal sealed class IdxTests
{
    [TestCase("images-idx3-ubyte")]
    [TestCase("images-idx3-ubyte.gz")]
    public void Recorded_images_are_read(string file)
    {
        var images = Idx.Read(new MemoryStream(Golden.Bytes($"records/{file}")), file);
        var expected = Npy.Read(new MemoryStream(Golden.Bytes("records/idx_images.npy")), "npy");
        Assert.That(images.Shape, Is.EqualTo(new Shape(10, 28, 28)));
        Assert.That(Golden.Describe(images), Is.EqualTo(Golden.Describe(expected)));
        Assert.That(images.Bytes.ToArray().Sum(b => b), Is.EqualTo(994312));
    }

    [TestCase("labels-idx1-ubyte")]
    [TestCase("labels-idx1-ubyte.gz")]
    public void Recorded_labels_are_read(string file) =>
        Assert.That(Golden.Describe(Idx.Read(new MemoryStream(Golden.Bytes($"records/{file}")), file)),
            Is.EqualTo("uint8 [10] 8 6 3 8 3 6 1 4 4 5"));

    [Test]
    public void Every_type_code_is_read()
    {
        var cases = Golden.Cases("records/idx.json").Where(c => c.TryGetProperty("hex", out _)).ToList();
        foreach (var item in cases)
        {
            var bytes = Convert.FromHexString(item.GetProperty("hex").GetString()!);
            var data = Idx.Read(new MemoryStream(bytes), item.Name());
            Assert.That(Golden.Describe(data), Is.EqualTo(Golden.Describe(item.GetProperty("array"))), item.Name());
        }

        Assert.That(cases, Has.Count.EqualTo(6));
    }

    [TestCase("", "offset 0. Received: .")]
    [TestCase("000108030000", "offset 0. Received: 00010803")]
    [TestCase("00000a01", "offset 0. Received: 00000A01")]
    [TestCase("0000080300000001", "3 sizes at offset 4. Received: 4 bytes")]
    [TestCase("00000801ffffffff00", "4294967295 bytes at offset 8. Received: 1 bytes")]
    [TestCase("00000e03ffffffffffffffffffffffff00", "Received: 1 bytes")]
    [TestCase("000008010000000201", "2 bytes at offset 8. Received: 1 bytes")]
    [TestCase("0000080100000001010203", "1 bytes at offset 8. Received: 3 bytes")]
    public void A_damaged_file_is_refused(string hex, string message) =>
        Assert.That(() => Idx.Read(new MemoryStream(Convert.FromHexString(hex)), "f"),
            Throws.TypeOf<DataLossError>().With.Message.StartsWith("f: ").And.Message.Contains(message));

    [Test]
    public void Damaged_copies_are_read_or_refused()
    {
        foreach (var file in new[] { "labels-idx1-ubyte", "labels-idx1-ubyte.gz" })
        {
            var bytes = Golden.Bytes($"records/{file}");
            Damage.CutAnywhere(bytes, b => Idx.Read(new MemoryStream(b), "cut"));
            Damage.FlipBits(bytes, b => Idx.Read(new MemoryStream(b), "flipped"));
        }
    }
}

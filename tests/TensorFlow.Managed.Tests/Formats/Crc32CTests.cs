using System;
using System.Text;
using NUnit.Framework;
using Tensorflow.Formats;

namespace Tensorflow.Tests.Formats;

internal sealed class Crc32CTests
{
    [Test]
    public void Gives_the_published_check_value()
    {
        Assert.That(Crc32C.Of("123456789"u8), Is.EqualTo(0xE3069283));
        Assert.That(Crc32C.Of([]), Is.Zero);
    }

    [Test]
    public void Goes_on_from_an_earlier_checksum()
    {
        var bytes = Encoding.ASCII.GetBytes("The quick brown fox jumps over the lazy dog");
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.That(Crc32C.Of(bytes.AsSpan(cut), Crc32C.Of(bytes.AsSpan(0, cut))), Is.EqualTo(Crc32C.Of(bytes)));
        }
    }

    [Test]
    public void Masking_can_be_undone([Values(0u, 1u, 0xE3069283u, uint.MaxValue)] uint crc) =>
        Assert.That(Crc32C.Unmask(Crc32C.Mask(crc)), Is.EqualTo(crc));
}

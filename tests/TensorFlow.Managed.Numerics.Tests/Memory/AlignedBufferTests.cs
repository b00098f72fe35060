using System;
using NUnit.Framework;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Tests.Memory;

internal sealed class AlignedBufferTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(64)]
    [TestCase(100_000)]
    public void A_pinned_block_is_aligned_and_zero(int bytes)
    {
        AlignedBuffer buffer = AlignedBuffer.Allocate(bytes);
        Assert.That((long)buffer.Address % AlignedBuffer.Alignment, Is.Zero);
        Assert.That((long)buffer.Address, Is.Not.Zero);
        Assert.That(buffer.Length, Is.EqualTo(bytes));
        Assert.That(buffer.Bytes.IndexOfAnyExcept((byte)0), Is.EqualTo(-1));
    }

    [Test]
    public void A_plain_block_has_no_fixed_address()
    {
        AlignedBuffer buffer = AlignedBuffer.Allocate(12, pinned: false);
        Assert.That((long)buffer.Address, Is.Zero);
        Assert.That(buffer.Bytes.Length, Is.EqualTo(12));
    }

    [Test]
    public void Views_share_the_bytes()
    {
        AlignedBuffer buffer = AlignedBuffer.Allocate(32);
        buffer.Span<float>(8, 2)[1] = 1f;
        Assert.That(buffer.Bytes[14..16].ToArray(), Is.EqualTo(new byte[] { 0x80, 0x3F }));
        Assert.That(buffer.Span<double>(32, 0).IsEmpty);
    }

    [TestCase(-1L)]
    [TestCase(long.MinValue)]
    [TestCase(AlignedBuffer.MaxLength + 1)]
    [TestCase(long.MaxValue)]
    public void Refuses_lengths_no_array_has(long bytes) =>
        Assert.That(() => AlignedBuffer.Allocate(bytes), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(-1L, 1)]
    [TestCase(0L, -1)]
    [TestCase(0L, 5)]
    [TestCase(13L, 1)]
    [TestCase(17L, 0)]
    [TestCase(long.MaxValue, 1)]
    [TestCase(4L, int.MaxValue)]
    public void Refuses_views_outside(long offset, int count)
    {
        AlignedBuffer buffer = AlignedBuffer.Allocate(16);
        Assert.That(() => buffer.Span<float>(offset, count).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}

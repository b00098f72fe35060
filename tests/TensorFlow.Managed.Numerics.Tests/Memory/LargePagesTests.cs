using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Tests.Memory;

internal sealed class LargePagesTests
{
    [TestCase(0L)]
    [TestCase(LargePages.LeastBytes - 1L)]
    [TestCase(AlignedBuffer.MaxLength)]
    public void Blocks_that_are_small_or_huge_are_arrays_of_their_own(long bytes) =>
        Assert.That(LargePages.Takes(bytes), Is.False);

    [Test]
    public void Large_blocks_are_aligned_zero_and_apart()
    {
        AlignedBuffer[] blocks = [.. Enumerable.Range(0, 40).Select(i => AlignedBuffer.Allocate(1_000_001 + i))];
        for (int i = 0; i < blocks.Length; i++)
        {
            Assert.That((long)blocks[i].Address % AlignedBuffer.Alignment, Is.Zero);
            Assert.That(blocks[i].Bytes.IndexOfAnyExcept((byte)0), Is.EqualTo(-1));
            blocks[i].Bytes.Fill((byte)(i + 1));
        }
        for (int i = 0; i < blocks.Length; i++)
        {
            Assert.That(blocks[i].Length, Is.EqualTo(1_000_001 + i));
            Assert.That(blocks[i].Bytes.IndexOfAnyExcept((byte)(i + 1)), Is.EqualTo(-1));
        }
    }

    // a page that the advice came too late for would lack the flag
    [Test]
    public void Linux_is_asked_for_large_pages()
    {
        const string Setting = "/sys/kernel/mm/transparent_hugepage/enabled";
        if (!File.Exists(Setting))
        {
            Assert.Ignore($"This kernel has no {Setting}.");
        }
        AlignedBuffer block = AlignedBuffer.Allocate(3 << 20);
        Assert.That(FlagsAt(block.Address).Split(' '), Does.Contain("hg"));
        GC.KeepAlive(block);
    }

    // of the mapping that holds an address, see proc(5)
    private static string FlagsAt(nint address)
    {
        bool holds = false;
        foreach (string line in File.ReadLines("/proc/self/smaps"))
        {
            string[] bounds = line.Split(' ')[0].Split('-');
            if (bounds.Length == 2)
            {
                nint[] ends = Array.ConvertAll(bounds, b => nint.Parse(b, NumberStyles.HexNumber));
                holds = ends[0] <= address && address < ends[1];
            }
            else if (holds && line.StartsWith("VmFlags:", StringComparison.Ordinal))
            {
                return line;
            }
        }
        return "";
    }
}

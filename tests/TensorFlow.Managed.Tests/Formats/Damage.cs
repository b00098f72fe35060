using System;
using NUnit.Framework;

namespace Tensorflow.Tests.Formats;

/// <summary>Reads damaged copies of a file: each is to be read or refused properly, in bounded memory.</summary>
internal static class Damage
{
    private const long MostMemory = 4L << 20;

    public static void CutAnywhere(byte[] file, Action<byte[]> read)
    {
        for (var length = 0; length < file.Length; length++)
        {
            Try(file[..length], read, $"cut to {length} bytes");
        }
    }

    /// <summary>Every bit of the first bytes, then one bit of every later byte.</summary>
    public static void FlipBits(byte[] file, Action<byte[]> read, int thorough = 256)
    {
        var copy = (byte[])file.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            for (var bit = i < thorough ? 0 : i & 7; bit < 8; bit = i < thorough ? bit + 1 : 8)
            {
                copy[i] ^= (byte)(1 << bit);
                Try(copy, read, $"bit {bit} of byte {i} flipped");
                copy[i] ^= (byte)(1 << bit);
            }
        }
    }

    private static void Try(byte[] bytes, Action<byte[]> read, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(bytes);
        }
        catch (Exception e) when (e is OpError or ValueError)
        {
            if (!e.Message.Contains("Received", StringComparison.Ordinal))
            {
                Assert.Fail($"{what}: the error does not say what was received: {e.Message}");
            }
        }

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        if (taken > MostMemory + 100L * bytes.Length)
        {
            Assert.Fail($"{what}: {taken} bytes of memory taken");
        }
    }
}

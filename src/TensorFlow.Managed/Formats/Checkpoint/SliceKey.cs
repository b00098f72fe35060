using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Checkpoint;

/// <summary>
/// Keys of the stored parts of a partitioned tensor, in "ordered code": their byte order is the order of what they say.
/// </summary>
internal static class SliceKey
{
    /// <summary>0, the name, the rank, then start and length (-1 for a whole dimension) of every dimension.</summary>
    public static byte[] Of(string name, TensorSliceProto slice)
    {
        var key = new List<byte> { 0 };
        AddString(key, Encoding.UTF8.GetBytes(name));
        AddNumber(key, (ulong)slice.Extent.Count);
        foreach (var extent in slice.Extent)
        {
            AddSigned(key, extent.Start);
            AddSigned(key, extent.HasLengthHackCase == TensorSliceProto.Types.Extent.HasLengthHackOneofCase.Length
                ? extent.Length : -1);
        }

        return [.. key];
    }

    // how many bytes follow, then big-endian without leading zeros
    private static void AddNumber(List<byte> key, ulong number)
    {
        var bytes = BitConverter.GetBytes(number).Reverse().SkipWhile(b => b == 0).ToArray();
        key.Add((byte)bytes.Length);
        key.AddRange(bytes);
    }

    // 00 becomes 00 FF, FF becomes FF 00, and 00 01 ends it
    private static void AddString(List<byte> key, byte[] text)
    {
        foreach (var b in text)
        {
            key.Add(b);
            if (b is 0 or 0xff)
            {
                key.Add((byte)~b);
            }
        }

        key.AddRange([0, 1]);
    }

    // L bytes of two's complement hold 7L bits; the top L bits are turned over and so tell the length
    private static void AddSigned(List<byte> key, long number)
    {
        var size = (ulong)(number < 0 ? ~number : number);
        var length = 1;
        while (length < 10 && size >= 1UL << (7 * length - 1))
        {
            length++;
        }

        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var shift = 8 * (length - 1 - i);
            bytes[i] = (byte)(shift > 63 ? number >> 63 : number >> shift);
        }

        for (var bit = 0; bit < length; bit++)
        {
            bytes[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        }

        key.AddRange(bytes);
    }
}

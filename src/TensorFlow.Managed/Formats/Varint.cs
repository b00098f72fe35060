using System;
using System.Collections.Generic;

namespace Tensorflow.Formats;

/// <summary>Numbers in 7-bit groups, lowest first, the top bit set in all but the last.</summary>
internal static class Varint
{
    /// <summary>Appends a number.</summary>
    public static void Write(List<byte> to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            to.Add((byte)(value | 0x80));
        }

        to.Add((byte)value);
    }

    /// <summary>Takes a number off the start; false if it is cut off or longer than 64 bits.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> from, out ulong value)
    {
        value = 0;
        for (var i = 0; i < Math.Min(from.Length, 10); i++)
        {
            var group = (ulong)from[i] & 0x7f;
            if (i == 9 && group > 1)
            {
                return false;
            }

            value |= group << (7 * i);
            if (from[i] < 0x80)
            {
                from = from[(i + 1)..];
                return true;
            }
        }

        return false;
    }
}

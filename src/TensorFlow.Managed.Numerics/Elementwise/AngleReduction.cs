using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Large angles by pi/2, in integers: x times only those bits of 2/pi that matter for x.</summary>
internal static class AngleReduction
{
    // 2/pi behind the binary point, after 64 zero bits for angles below 2^54
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
        0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7,
        0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
        0xF0CFBC209AF4361D,
    ];

    /// <summary>Works out quadrant and rest anew for the lanes beyond 2^22; infinities and NaN give NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Replace(Vector512<double> x, ref Vector512<long> quadrant, ref Vector512<double> r)
    {
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (Math.Abs(x[lane]) > 4194304)
            {
                quadrant = quadrant.WithElement(lane, Reduce(x[lane], out var rest));
                r = r.WithElement(lane, rest);
            }
        }
    }

    /// <summary>x = quadrant pi/2 + r, for |x| above 2^22.</summary>
    private static long Reduce(double x, out double r)
    {
        if (!double.IsFinite(x))
        {
            r = double.NaN;
            return 0;
        }

        var bits = BitConverter.DoubleToUInt64Bits(x);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        var exponent = (int)(bits >> 52 & 0x7FF) - 1075;

        // x = mantissa 2^exponent; bits of 2/pi before this one only add multiples of 4 quadrants.
        // 192 bits from there on, times the mantissa, are quadrants in units of 2^-190
        var start = exponent + 62;
        var low = Math.BigMul(mantissa, Word(start + 128), out var word2);
        var middle = Math.BigMul(mantissa, Word(start + 64), out var word1);
        word1 += low;
        var word0 = (mantissa * Word(start)) + middle + (word1 < low ? 1UL : 0UL);
        var quadrant = (long)(word0 >> 62);
        var fraction = new UInt128((word0 << 2) | (word1 >> 62), (word1 << 2) | (word2 >> 62));
        var negative = fraction >> 127 != 0;
        if (negative)
        {
            fraction = -fraction;
            quadrant++;
        }

        r = HalfPiTimes(fraction);
        r = negative != x < 0 ? -r : r;
        return x < 0 ? -quadrant : quadrant;
    }

    /// <summary>fraction 2^-128 pi/2, rounded once but for 2^-62 of it.</summary>
    private static double HalfPiTimes(UInt128 fraction)
    {
        var zeros = (int)UInt128.LeadingZeroCount(fraction);
        var top = (ulong)((fraction << zeros) >> 64);

        // pi/2 in units of 2^-63
        var high = Math.BigMul(top, 0xC90FDAA22168C234UL, out _);
        return Math.ScaleB(high, -63 - zeros);
    }

    /// <summary>64 bits of the table from a bit on.</summary>
    private static ulong Word(int bit)
    {
        var shift = bit & 63;
        var first = TwoOverPi[bit >> 6] << shift;
        return shift == 0 ? first : first | (TwoOverPi[(bit >> 6) + 1] >> (64 - shift));
    }
}

using System;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// log(1 + x) in double for x in (-1, 0], to the bits of the C library that NumPy calls: the classic reduction
/// 1 + x = 2^k·(1 + f) with a correction for the rounding of 1 + x, and a polynomial in s = f / (2 + f).
/// </summary>
internal static class LogOnePlus
{
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    /// <summary>log(1 + x).</summary>
    public static double Of(double x)
    {
        if (x > -1.862645149230957e-09)
        {
            return x > -5.551115123125783e-17 ? x : x - x * x * 0.5;
        }

        if (HighWord(x) <= unchecked((int)0xBFD2BEC3))
        {
            return Reduced(x, 0, 0.0, tiny: false);
        }

        double u = 1.0 + x;
        int high = HighWord(u), k = (high >> 20) - 1023;
        double correction = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
        high &= 0x000FFFFF;
        bool upper = high >= 0x6A09E;
        u = WithHighWord(u, high | (upper ? 0x3FE00000 : 0x3FF00000));
        bool tiny = (upper ? (0x00100000 - high) >> 2 : high) == 0;
        return Reduced(u - 1.0, upper ? k + 1 : k, correction, tiny);
    }

    private static double Reduced(double f, int k, double correction, bool tiny)
    {
        double half = 0.5 * f * f;
        if (tiny)
        {
            double small = half * (1.0 - 0.66666666666666666 * f);
            return f == 0.0 ? k * Ln2High + (correction + k * Ln2Low)
                : k * Ln2High - ((small - (k * Ln2Low + correction)) - f);
        }

        double s = f / (2.0 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
        double first = z * 6.666666666666735130e-01;
        double second = 3.999999999940941908e-01 + z * 2.857142874366239149e-01;
        double third = 2.222219843214978396e-01 + z * 1.818357216161805012e-01;
        double fourth = 1.531383769920937332e-01 + z * 1.479819860511658591e-01;
        double tail = first + z2 * second + z4 * third + z6 * fourth;
        return k == 0 ? f - (half - s * (half + tail))
            : k * Ln2High - ((half - (s * (half + tail) + (k * Ln2Low + correction))) - f);
    }

    private static int HighWord(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithHighWord(double x, int high) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) & 0xFFFFFFFFL) | ((long)high << 32));
}

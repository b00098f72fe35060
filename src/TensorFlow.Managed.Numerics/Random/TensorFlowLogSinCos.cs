using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// float32 log, sin and cos to the bits that TensorFlow's normals have (glibc's functions), by double arithmetic
/// without fused operations, so that every machine gives them.
/// </summary>
public static class TensorFlowLogSinCos
{
    private const double Ln2 = 0.6931471805599453;
    private const double L0 = -0.25089342214237154, L1 = 0.333456765744066, L2 = -0.4999997485802103;
    private const double S0 = -0.16666654943701084, S1 = 0.008332178146138854, S2 = -0.00019517298981385725;
    private const double C0 = -0.49999999725108224, C1 = 0.041666623324344516;
    private const double C2 = -0.001388676379437604, C3 = 2.4390450703564542e-05;
    private const double TwoOverPi = 0.6366197723675814, HalfPi = 1.5707963267948966;
    private const int LogOffset = 0x3F330000;

    // a point c in each sixteenth of a factor of two around 1: 1/c, and log(c)
    private static readonly double[] Reciprocals =
    [
        1.398907162146528, 1.3403141896637998, 1.286432210124115, 1.2367150214269895,
        1.1906977166711752, 1.1479821020556429, 1.1082251448272158, 1.0711297413057381,
        1.036437278977283, 1.0, 0.9492859795739057, 0.8951049428609004,
        0.8476821620351103, 0.8050314851692001, 0.7664671008843108, 0.731428603316328,
    ];

    private static readonly double[] Logs =
    [
        -0.33569133332882284, -0.2929040563774074, -0.2518726580937369, -0.21245868807117255,
        -0.17453945183745634, -0.1380057072319758, -0.10275976698545139, -0.06871392447020525,
        -0.0357891387398228, 0.0, 0.05204517742929496, 0.11081431298787942,
        0.1652495223695143, 0.21687389031699977, 0.2659635028121397, 0.3127556664073557,
    ];

    /// <summary>log(x) for a positive normal x.</summary>
    public static float Log(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x), shifted = bits - LogOffset;
        int interval = (shifted >> 19) & 15, k = shifted >> 23;
        double z = BitConverter.Int32BitsToSingle(bits - (k << 23));
        double r = z * Reciprocals[interval] - 1.0, squared = r * r;
        double y = L0 * squared + (L1 * r + L2);
        return (float)(y * squared + (Logs[interval] + k * Ln2 + r));
    }

    /// <summary>sin(x) and cos(x) for x in [0, 8).</summary>
    public static (float Sine, float Cosine) SinCos(float x)
    {
        long n = (long)Math.Floor(x * TwoOverPi + 0.5);
        double y = x - n * HalfPi, q = y * y, y3 = y * q, q2 = q * q;
        double s = y + y3 * S0 + y3 * q * (S1 + q * S2);
        double c = 1.0 + q * C0 + q2 * C1 + q2 * q * (C2 + q * C3);
        (double sine, double cosine) = (n & 1) == 0 ? (s, c) : (c, s);
        return ((float)((n & 2) == 0 ? sine : -sine), (float)(((n + 1) & 2) == 0 ? cosine : -cosine));
    }

    /// <summary>log of doubles that are floats in disguise; the result still has to be rounded to float.</summary>
    internal static Vector512<double> LogOfFloats(Vector512<double> x)
    {
        // the float's bits are the double's, 29 places down and with the exponent's bias changed from 1023 to 127
        Vector512<long> bits = x.AsInt64(), shifted = (bits >> 29) - Vector512.Create((896L << 23) + LogOffset);
        Vector512<long> interval = (shifted >> 19) & Vector512.Create(15L), k = shifted >> 23;
        Vector512<double> z = (bits - (k << 52)).AsDouble();
        Vector512<double> r = z * Pick(Reciprocals, interval) - Vector512<double>.One, squared = r * r;
        Vector512<double> y = L0 * squared + (L1 * r + Vector512.Create(L2));
        return y * squared + (Pick(Logs, interval) + Vector512.ConvertToDouble(k) * Ln2 + r);
    }

    /// <summary>sin and cos of x in [0, 8); the results still have to be rounded to float.</summary>
    internal static (Vector512<double> Sine, Vector512<double> Cosine) SinCos(Vector512<double> x)
    {
        Vector512<double> nearest = Vector512.Floor(x * TwoOverPi + Vector512.Create(0.5));
        Vector512<long> n = Vector512.ConvertToInt64(nearest);
        Vector512<double> y = x - nearest * HalfPi, q = y * y, y3 = y * q, q2 = q * q, one = Vector512<double>.One;
        Vector512<double> s = y + y3 * S0 + y3 * q * (Vector512.Create(S1) + q * S2);
        Vector512<double> c = one + q * C0 + q2 * C1 + q2 * q * (Vector512.Create(C2) + q * C3);
        Vector512<double> odd = (Vector512<long>.Zero - (n & Vector512<long>.One)).AsDouble();
        Vector512<long> two = Vector512.Create(2L);
        Vector512<long> turned = (n & two) << 62, behind = ((n + Vector512<long>.One) & two) << 62;
        Vector512<long> sine = Vector512.ConditionalSelect(odd, c, s).AsInt64() ^ turned;
        Vector512<long> cosine = Vector512.ConditionalSelect(odd, s, c).AsInt64() ^ behind;
        return (sine.AsDouble(), cosine.AsDouble());
    }

    private static Vector512<double> Pick(double[] table, Vector512<long> index)
    {
        Vector512<double> low = Vector512.Create(table.AsSpan(0, 8)), high = Vector512.Create(table.AsSpan(8, 8));
        Vector512<long> seven = Vector512.Create(7L), within = index & seven;
        Vector512<double> upper = Vector512.GreaterThan(index, seven).AsDouble();
        return Vector512.ConditionalSelect(upper, Vector512.Shuffle(high, within), Vector512.Shuffle(low, within));
    }
}

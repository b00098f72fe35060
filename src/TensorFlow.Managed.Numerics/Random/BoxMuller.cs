using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Box and Muller's pairs of normals as TensorFlow computes them: one uniform in [0, 1) gives the radius (1e-7 at
/// least), the other the angle, and the sine's value comes first.
/// </summary>
internal static class BoxMuller
{
    private const float SmallestFloat = 1e-7f;

    /// <summary>A float pair; the angle is computed in double and rounded once.</summary>
    public static (float First, float Second) Pair(float radiusAt, float angleAt)
    {
        float radius = MathF.Sqrt(-2f * TensorFlowLogSinCos.Log(MathF.Max(radiusAt, SmallestFloat)));
        (float sine, float cosine) = TensorFlowLogSinCos.SinCos((float)(2.0 * Math.PI * angleAt));
        return (sine * radius, cosine * radius);
    }

    /// <summary>A double pair.</summary>
    public static (double First, double Second) Pair(double radiusAt, double angleAt)
    {
        double radius = Math.Sqrt(-2.0 * Math.Log(Math.Max(radiusAt, 1e-7)));
        double angle = 2.0 * Math.PI * angleAt;
        return (Math.Sin(angle) * radius, Math.Cos(angle) * radius);
    }

    /// <summary>32 normals from 32 words: words 2i and 2i+1 give outputs 2i and 2i+1.</summary>
    public static void ThirtyTwo(ReadOnlySpan<uint> words, Span<float> destination)
    {
        (Vector512<double> u1, Vector512<double> v1) = Units(Vector512.Create(words[..16]));
        (Vector512<double> u2, Vector512<double> v2) = Units(Vector512.Create(words.Slice(16, 16)));
        Vector512<double> floor = Vector512.Create((double)SmallestFloat);
        Vector512<float> log = Vector512.Narrow(
            TensorFlowLogSinCos.LogOfFloats(Vector512.Max(u1, floor)),
            TensorFlowLogSinCos.LogOfFloats(Vector512.Max(u2, floor)));
        Vector512<float> radius = Vector512.Sqrt(-2f * log);
        Vector512<float> angle = Vector512.Narrow(2.0 * Math.PI * v1, 2.0 * Math.PI * v2);
        (Vector512<double> s1, Vector512<double> c1) = TensorFlowLogSinCos.SinCos(Vector512.WidenLower(angle));
        (Vector512<double> s2, Vector512<double> c2) = TensorFlowLogSinCos.SinCos(Vector512.WidenUpper(angle));
        Vector512<float> sine = Vector512.Narrow(s1, s2) * radius, cosine = Vector512.Narrow(c1, c2) * radius;
        Vector512<int> first = Vector512<int>.Indices >>> 1, second = first + Vector512.Create(8);
        Interleave(sine, cosine, first).CopyTo(destination);
        Interleave(sine, cosine, second).CopyTo(destination[16..]);
    }

    private static Vector512<float> Interleave(Vector512<float> even, Vector512<float> odd, Vector512<int> from)
    {
        Vector512<float> mask = (Vector512<int>.Zero - (Vector512<int>.Indices & Vector512<int>.One)).AsSingle();
        return Vector512.ConditionalSelect(mask, Vector512.Shuffle(odd, from), Vector512.Shuffle(even, from));
    }

    private static (Vector512<double> Even, Vector512<double> Odd) Units(Vector512<uint> words)
    {
        Vector512<ulong> pairs = words.AsUInt64(), mask = Vector512.Create(0x7FFFFFul);
        Vector512<ulong> low = pairs & mask, high = (pairs >>> 32) & mask;
        const double Unit = 1.0 / 8388608.0;
        return BitConverter.IsLittleEndian
            ? (Vector512.ConvertToDouble(low) * Unit, Vector512.ConvertToDouble(high) * Unit)
            : (Vector512.ConvertToDouble(high) * Unit, Vector512.ConvertToDouble(low) * Unit);
    }
}

using System;
using System.Linq;
using System.Text.Json;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>
/// Draws what a recorded tensor of TensorFlow holds and compares it; narrow types are compared as floats.
/// </summary>
internal static class StreamReplay
{
    /// <summary>Kinds are uniform, normal, truncated_normal, int and full_int.</summary>
    public static void Fill(Comparison same, string where, string kind, Philox4x32 philox, JsonElement wanted,
        Int128 low = default, Int128 high = default, Affine affine = default)
    {
        int n = wanted.Count();
        switch (wanted.Text("dtype"), kind)
        {
            case ("float32", _): same.Same(where, affine.Apply(Floats(kind, philox, n)), wanted); break;
            case ("float64", _): same.Same(where, affine.Apply(Doubles(kind, philox, n)), wanted); break;
            case ("float16", _): same.Same(where, affine.Apply(Halves(kind, philox, n)), wanted); break;
            case ("bfloat16", _): same.Same(where, BFloats(kind, philox, n), wanted); break;
            case ("int32", "int"):
                var ints = new int[n];
                PhiloxFill.UniformInt(philox, ints, (int)low, (int)high);
                same.Same(where, ints, wanted);
                break;
            case ("int64", "int"):
                var longs = new long[n];
                PhiloxFill.UniformInt(philox, longs, (long)low, (long)high);
                same.Same(where, longs, wanted);
                break;
            default:
                FullInt(same, where, philox, wanted);
                break;
        }
    }

    public static float[] Floats(string kind, Philox4x32 philox, int count)
    {
        var values = new float[count];
        switch (kind)
        {
            case "uniform": PhiloxFill.Uniform(philox, values); break;
            case "normal": PhiloxFill.Normal(philox, values); break;
            case "truncated_normal": PhiloxFill.TruncatedNormal(philox, values); break;
            default: throw new ArgumentException(kind);
        }

        return values;
    }

    public static double[] Doubles(string kind, Philox4x32 philox, int count)
    {
        var values = new double[count];
        switch (kind)
        {
            case "uniform": PhiloxFill.Uniform(philox, values); break;
            case "normal": PhiloxFill.Normal(philox, values); break;
            default: PhiloxFill.TruncatedNormal(philox, values); break;
        }

        return values;
    }

    /// <summary>Dropout's rule: kept and scaled where the uniform is at least the rate.</summary>
    public static float[] Dropout(float[] x, float[] uniforms, double rate) =>
        [.. x.Select((value, i) => uniforms[i] >= (float)rate ? value * (float)(1.0 / (1.0 - rate)) : 0f)];

    private static Half[] Halves(string kind, Philox4x32 philox, int count)
    {
        var values = new Half[count];
        switch (kind)
        {
            case "uniform": PhiloxFill.Uniform(philox, values); break;
            case "normal": PhiloxFill.Normal(philox, values); break;
            default: PhiloxFill.TruncatedNormal(philox, values); break;
        }

        return values;
    }

    private static float[] BFloats(string kind, Philox4x32 philox, int count)
    {
        var values = new ushort[count];
        switch (kind)
        {
            case "uniform": PhiloxFill.UniformBFloat16(philox, values); break;
            case "normal": PhiloxFill.NormalBFloat16(philox, values); break;
            default: PhiloxFill.TruncatedNormalBFloat16(philox, values); break;
        }

        return [.. values.Select(v => BitConverter.UInt32BitsToSingle((uint)v << 16))];
    }

    private static void FullInt(Comparison same, string where, Philox4x32 philox, JsonElement wanted)
    {
        if (wanted.Text("dtype").EndsWith("32", StringComparison.Ordinal))
        {
            var words = new uint[wanted.Count()];
            PhiloxFill.FullInt(philox, words);
            bool signed = wanted.Text("dtype") == "int32";
            same.Same(where, words.Select(w => signed ? (int)w : (long)w).ToArray(), wanted);
        }
        else
        {
            var words = new ulong[wanted.Count()];
            PhiloxFill.FullInt(philox, words);
            bool signed = wanted.Text("dtype") == "int64";
            same.Same(where, words.Select(w => signed ? (long)w : (Int128)w).ToArray(), wanted);
        }
    }
}

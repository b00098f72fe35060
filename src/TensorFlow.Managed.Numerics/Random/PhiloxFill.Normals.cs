using System;
using System.Numerics;

namespace Tensorflow.Numerics.Random;

public static partial class PhiloxFill
{
    /// <summary>Standard normals by Box and Muller, two words a pair, the sine's value first.</summary>
    public static unsafe void Normal(Philox4x32 philox, Span<float> destination) =>
        PhiloxPart.Fill(philox, destination, &NormalPart);

    private static void NormalPart(Philox4x32 philox, Span<float> destination)
    {
        Span<uint> words = stackalloc uint[256];
        Span<float> values = stackalloc float[32];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(words.Length, destination.Length), start = 0;
            philox.Fill(words[..((count + 31) / 32 * 32)]);
            for (; start <= count - 32; start += 32)
            {
                BoxMuller.ThirtyTwo(words[start..], destination[start..]);
            }

            if (start < count)
            {
                BoxMuller.ThirtyTwo(words[start..], values);
                values[..(count - start)].CopyTo(destination[start..]);
            }

            destination = destination[count..];
        }
    }

    /// <summary>Standard normals in double, four words a pair, the sine's value first.</summary>
    public static void Normal(Philox4x32 philox, Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i += 2)
        {
            (uint w0, uint w1, uint w2, uint w3) = philox.Next();
            (destination[i], double second) = BoxMuller.Pair(Unit(w0, w1), Unit(w2, w3));
            if (i + 1 < destination.Length)
            {
                destination[i + 1] = second;
            }
        }
    }

    /// <summary>The float normals, each rounded to half.</summary>
    public static void Normal(Philox4x32 philox, Span<Half> destination) =>
        Narrowed(philox, destination, Normal, static x => (Half)x);

    /// <summary>The float normals, each rounded to bfloat16 bits.</summary>
    public static void NormalBFloat16(Philox4x32 philox, Span<ushort> destination) =>
        Narrowed(philox, destination, Normal, BFloat16Bits);

    /// <summary>
    /// Normals between -2 and 2. Every four outputs have their own stream, 256 blocks after that of the four before;
    /// values out of bounds are passed over, and a value too many is dropped.
    /// </summary>
    public static void TruncatedNormal(Philox4x32 philox, Span<float> destination)
    {
        while (!destination.IsEmpty)
        {
            var words = new PhiloxWords(philox);
            int group = Math.Min(4, destination.Length);
            for (int kept = 0; kept < group;)
            {
                uint radius = words.Next();
                (float first, float second) = BoxMuller.Pair(Unit(radius), Unit(words.Next()));
                Keep(first, destination[..group], ref kept);
                Keep(second, destination[..group], ref kept);
            }

            destination = destination[group..];
            philox.Skip(256);
        }
    }

    /// <summary>
    /// Double normals between -2 and 2: every two outputs have their own stream, 128 blocks after the one before.
    /// </summary>
    public static void TruncatedNormal(Philox4x32 philox, Span<double> destination)
    {
        while (!destination.IsEmpty)
        {
            var words = new PhiloxWords(philox);
            int group = Math.Min(2, destination.Length);
            for (int kept = 0; kept < group;)
            {
                double radius = words.NextDouble();
                (double first, double second) = BoxMuller.Pair(radius, words.NextDouble());
                Keep(first, destination[..group], ref kept);
                Keep(second, destination[..group], ref kept);
            }

            destination = destination[group..];
            philox.Skip(128);
        }
    }

    /// <summary>The truncated float normals, each rounded to half.</summary>
    public static void TruncatedNormal(Philox4x32 philox, Span<Half> destination) =>
        Narrowed(philox, destination, TruncatedNormal, static x => (Half)x, blocksForEach: 64);

    /// <summary>The truncated float normals, each rounded to bfloat16 bits.</summary>
    public static void TruncatedNormalBFloat16(Philox4x32 philox, Span<ushort> destination) =>
        Narrowed(philox, destination, TruncatedNormal, BFloat16Bits, blocksForEach: 64);

    private delegate void FloatFill(Philox4x32 philox, Span<float> destination);

    // blocksForEach is 0 when four outputs take one block
    private static void Narrowed<T>(
        Philox4x32 philox, Span<T> destination, FloatFill fill, Func<float, T> round, int blocksForEach = 0)
    {
        Span<float> buffer = stackalloc float[256];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(buffer.Length, destination.Length);
            fill(philox, buffer[..count]);
            for (int i = 0; i < count; i++)
            {
                destination[i] = round(buffer[i]);
            }

            destination = destination[count..];
            philox.Skip((UInt128)(uint)(blocksForEach == 0 ? buffer.Length / 4 : buffer.Length * blocksForEach));
        }
    }

    private static void Keep<T>(T value, Span<T> destination, ref int kept) where T : INumber<T>
    {
        if (kept < destination.Length && T.Abs(value) < T.CreateChecked(2))
        {
            destination[kept++] = value;
        }
    }
}

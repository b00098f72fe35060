using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Numerics.Tests.Linear;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>The entry of child processes: writes a digest of many results to the file named by the argument.</summary>
internal static class WidthProbe
{
    /// <summary>First line: which vectors the machine has; second: the digest; third: that of products.</summary>
    public static void Main(string[] args) =>
        File.WriteAllText(
            args[0], $"{Vector512.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated}\n{Digest():X16}"
            + $"\n{GemmDigest.Of():X16}");

    /// <summary>FNV-1a over the bits of every function, loop and reduction on fixed inputs.</summary>
    public static ulong Digest()
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var function in Functions.All)
        {
            for (long bits = 0; bits < 1L << 32; bits += 16 * 104729)
            {
                var x = (Vector512.Create((uint)bits) + (Vector512<uint>.Indices * 104729u)).AsSingle();
                Mix(function.OfSingle(x), ref hash);
                Mix(function.OfDouble(Vector512.WidenLower(x) * Vector512.Create(1.000000123)), ref hash);
                Mix(VectorMath.Pow(x, x * Vector512.Create(0.37f)), ref hash);
            }
        }

        var values = Samples.Floats(70 * 33);
        var rows = new float[70];
        var columns = new float[33];
        Reduce.Run(values, [70, 33], [1], rows, default(SumReducer<float>));
        Reduce.Run(values, [70, 33], [0], columns, default(MeanReducer<float>));
        BroadcastLoop.Run(values, [70, 33], columns, [33], values, default(Skew<float>));
        Mix(MemoryMarshal.AsBytes<float>(rows), ref hash);
        Mix(MemoryMarshal.AsBytes<float>(columns), ref hash);
        Mix(MemoryMarshal.AsBytes<float>(values), ref hash);
        return hash;
    }

    /// <summary>NaN counts as one value: its sign is the compiler's choice of operand order.</summary>
    private static void Mix<T>(Vector512<T> x, ref ulong hash)
    {
        Span<byte> room = stackalloc byte[64];
        Vector512.ConditionalSelect(Vector512.Equals(x, x), x, Vector512<T>.Zero).AsByte().CopyTo(room);
        Mix(room, ref hash);
    }

    private static void Mix(ReadOnlySpan<byte> bytes, ref ulong hash)
    {
        foreach (var word in MemoryMarshal.Cast<byte, uint>(bytes))
        {
            hash = (hash ^ word) * 0x100000001B3;
        }
    }
}

using System.Diagnostics;
using System.IO;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Numerics.Bench;

/// <summary>What the first product of a shape costs a process: the compiler makes the tiles it needs.</summary>
internal static class ColdStart
{
    internal static void Run(TextWriter output)
    {
        foreach (GemmShape s in GemmShape.All)
        {
            float[] a = new float[s.M * s.K], b = new float[s.K * s.N], c = new float[s.M * s.N];
            long start = Stopwatch.GetTimestamp();
            Gemm.Run<float>(s.TransposeA, s.TransposeB, s.M, s.N, s.K, a, b, c);
            double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            output.WriteLine($"{s.M,8} {s.N,5} {s.K,5} first call {first,7:F2} ms");
        }
    }
}

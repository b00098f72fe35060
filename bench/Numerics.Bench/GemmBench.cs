using System;
using System.Diagnostics;
using System.IO;
using Tensorflow.Numerics.Linear;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Numerics.Bench;

/// <summary>Rates of float products: shapes of the GANs here and squares, against peak and OpenBLAS.</summary>
internal static unsafe class GemmBench
{
    private const double SecondsPerSample = 0.002;
    private const int Samples = 9;

    internal static void Run(TextWriter output, int threads, string[] groups)
    {
        OpenBlas.SetThreads(threads);
        ThreadClock.CountsElapsedTime = threads > 1;
        double peak = Peak() * threads;
        output.WriteLine($"fused multiply-add peak {peak / 1e9:F1} GFLOP/s on {threads} thread(s); best of {Samples}");
        output.WriteLine("       m     n     k  t        ns   GFLOP/s  of peak   OpenBLAS  ratio  in plans  ratio");
        foreach (GemmShape shape in GemmShape.All)
        {
            if (groups.Length == 0 || Array.IndexOf(groups, shape.Group) >= 0 || groups[0] == "--threads")
            {
                Line(output, shape, peak);
            }
        }
    }

    private static void Line(TextWriter output, GemmShape s, double peak)
    {
        System.Random random = new(1);
        AlignedBuffer a = Fill(random, s.M * s.K), b = Fill(random, s.K * s.N), c = Fill(random, s.M * s.N);
        double ours = Best(s.Work, () => Gemm.Run<float>(
            s.TransposeA, s.TransposeB, s.M, s.N, s.K,
            a.Span<float>(0, s.M * s.K), b.Span<float>(0, s.K * s.N), c.Span<float>(0, s.M * s.N)));
        double theirs = !OpenBlas.IsPresent ? double.NaN : Best(s.Work, () => OpenBlas.Run(
            s.TransposeA, s.TransposeB, s.M, s.N, s.K,
            (float*)a.Address, (float*)b.Address, (float*)c.Address));
        PlacedProduct product = PlacedProduct.Of(
            s.TransposeA, s.TransposeB, s.M, s.N, s.K, (float*)a.Address, (float*)b.Address, (float*)c.Address);
        double placed = Best(s.Work, product.Run);
        string transposes = (s.TransposeA ? "T" : "-") + (s.TransposeB ? "T" : "-");
        output.WriteLine(
            $"{s.M,8} {s.N,5} {s.K,5} {transposes} {ours * 1e9,9:F0} {s.Work / ours / 1e9,9:F1} "
            + $"{s.Work / ours / peak,7:P0} {s.Work / theirs / 1e9,10:F1} {theirs / ours,6:F2} "
            + $"{s.Work / placed / 1e9,9:F1} {theirs / placed,6:F2}");
    }

    private static AlignedBuffer Fill(System.Random random, int count)
    {
        AlignedBuffer buffer = AlignedBuffer.Allocate(4L * count);
        foreach (ref float x in buffer.Span<float>(0, count))
        {
            x = random.NextSingle() - 0.5f;
        }
        return buffer;
    }

    private static double Best(double work, Action action)
    {
        // enough calls for the second tier of the compiler, which takes over after 30 calls and 100 ms
        long start = Stopwatch.GetTimestamp();
        for (int calls = 0; calls < 60 || Stopwatch.GetElapsedTime(start).TotalSeconds < 0.15; calls++)
        {
            action();
        }
        int repeats = (int)Math.Clamp(SecondsPerSample * 50e9 / work, 1, 100_000);
        double best = double.MaxValue;
        for (int sample = 0; sample < Samples; sample++)
        {
            double before = ThreadClock.Seconds();
            for (int i = 0; i < repeats; i++)
            {
                action();
            }
            best = Math.Min(best, (ThreadClock.Seconds() - before) / repeats);
        }
        return best;
    }

    // twelve independent chains of multiply-adds that touch no memory
    private static double Peak()
    {
        double best = double.MaxValue;
        for (int sample = 0; sample < 20; sample++)
        {
            double before = ThreadClock.Seconds();
            PeakLoop.Run(200_000);
            best = Math.Min(best, ThreadClock.Seconds() - before);
        }
        return 200_000.0 * PeakLoop.OperationsPerTurn / best;
    }
}

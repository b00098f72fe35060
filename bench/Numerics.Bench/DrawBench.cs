using System;
using System.IO;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Bench;

/// <summary>What one iteration of each GAN draws from NumPy's stream, and the same drawn value by value.</summary>
internal static class DrawBench
{
    private const int Samples = 30;

    internal static void Run(TextWriter output)
    {
        output.WriteLine("drawn in one iteration                 us   one by one  ratio");
        float[] batch = new float[10_000];
        NumpyLegacy stream = new(1);
        Line(output, "gaussian: 20 x 500 normals", 20, () => stream.FillNormal(batch.AsSpan(0, 500), 4, 1.25), () =>
        {
            for (int i = 0; i < 500; i++)
            {
                batch[i] = (float)(4 + (1.25 * stream.NextNormal()));
            }
        });
        Line(output, "gaussian: 40 x 500 uniforms", 40, () => stream.FillUniform(batch.AsSpan(0, 500)), () =>
        {
            for (int i = 0; i < 500; i++)
            {
                batch[i] = (float)stream.NextDouble();
            }
        });
        Line(output, "quadratic: 768 uniforms", 1, () => stream.FillUniform(batch.AsSpan(0, 768), -1, 1), () =>
        {
            for (int i = 0; i < 768; i++)
            {
                batch[i] = (float)(-1 + (2 * stream.NextDouble()));
            }
        });
        Line(output, "mnist: 2 x 10,000 normals", 2, () => stream.FillNormal(batch), () =>
        {
            for (int i = 0; i < batch.Length; i++)
            {
                batch[i] = (float)stream.NextNormal();
            }
        });
    }

    private static void Line(TextWriter output, string name, int times, Action fill, Action single)
    {
        double[] best = [double.MaxValue, double.MaxValue];
        for (int sample = -Samples; sample < Samples; sample++)
        {
            for (int way = 0; way < 2; way++)
            {
                Action draw = way == 0 ? fill : single;
                double before = ThreadClock.Seconds();
                for (int i = 0; i < 20 * times; i++)
                {
                    draw();
                }
                double seconds = (ThreadClock.Seconds() - before) / 20;
                best[way] = sample < 0 ? best[way] : Math.Min(best[way], seconds);
            }
        }
        output.WriteLine($"{name,-30} {best[0] * 1e6,10:F2} {best[1] * 1e6,12:F2} {best[1] / best[0],6:F2}");
    }
}

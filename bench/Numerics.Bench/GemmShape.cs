using System.Collections.Generic;

namespace Tensorflow.Numerics.Bench;

/// <summary>A product to measure: C(M,N) from op(A)(M,K) and op(B)(K,N).</summary>
internal sealed record GemmShape(string Group, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    private const int Batch = 100;

    private static readonly int[] Generator = [100, 256, 512, 1024, 784];
    private static readonly int[] Discriminator = [784, 1024, 512, 256, 1];

    internal double Work => 2.0 * M * N * K;

    internal static IEnumerable<GemmShape> All =>
        [.. Small(), .. Layers(Generator), .. Layers(Discriminator), .. Squares()];

    private static GemmShape[] Small() =>
    [
        new("small", 1, 4, 4),
        new("small", 1, 4, 4, TransposeB: true),
        new("small", 16, 7, 7),
        new("small", 16, 7, 7, TransposeB: true),
        new("small", 7, 7, 16, TransposeA: true),
        new("small", 500, 5, 1),
        new("small", 500, 5, 5),
        new("small", 500, 5, 5, TransposeB: true),
        new("small", 500, 1, 5),
        new("small", 500, 5, 1, TransposeB: true),
        new("small", 1, 5, 500, TransposeA: true),
        new("small", 5, 5, 500, TransposeA: true),
        new("small", 5, 1, 500, TransposeA: true),
        new("small", 256, 16, 2),
        new("small", 256, 16, 16),
        new("small", 256, 16, 16, TransposeB: true),
        new("small", 16, 16, 256, TransposeA: true),
        new("small", 256, 2, 16),
        new("small", 256, 16, 2, TransposeB: true),
        new("small", 16, 2, 256, TransposeA: true),
        new("small", 2, 16, 256, TransposeA: true),
        new("small", 2, 1, 256, TransposeA: true),
        new("small", 256, 1, 2),
        new("small", 256, 2, 1, TransposeB: true),
        new("small", Batch, 2, 256),
        new("small", Batch, 3, 256),
        new("small", Batch, 4, 256),
        new("small", 32, 32, 32),
        new("small", 64, 64, 64),
        new("small", 64, 64, 64, TransposeB: true),
        new("small", 64, 64, 64, TransposeA: true),
        new("small", 1, 784, 1024),
    ];

    // forward, gradient of the input (dC B^T), gradient of the weights (A^T dC)
    private static IEnumerable<GemmShape> Layers(int[] widths)
    {
        for (int i = 1; i < widths.Length; i++)
        {
            yield return new("layers", Batch, widths[i], widths[i - 1]);
            yield return new("layers", Batch, widths[i - 1], widths[i], TransposeB: true);
            yield return new("layers", widths[i - 1], widths[i], Batch, TransposeA: true);
        }
    }

    private static IEnumerable<GemmShape> Squares()
    {
        foreach (int n in (int[])[96, 128, 192, 256, 384, 512, 768, 1024])
        {
            yield return new("squares", n, n, n);
        }
        yield return new("squares", 512, 512, 512, TransposeA: true);
        yield return new("squares", 512, 512, 512, TransposeB: true);
    }
}

using System;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>Handwritten digits scaled to [-1, 1], and normal noise to make them from.</summary>
/// <param name="images">The digits, (n, 28, 28) bytes in one row after another.</param>
/// <param name="count">How many digits.</param>
/// <param name="random">Where the order and the noise come from, in the order of the calls.</param>
public sealed class MnistProblem(byte[] images, int count, RandomState random)
{
    /// <summary>Noise numbers a digit.</summary>
    public const int NoiseWidth = 100;

    /// <summary>Pixels of a digit.</summary>
    public const int Pixels = 784;

    // what each of the 256 pixel values becomes
    private static readonly float[] Scaled = Scale();

    /// <summary>How many digits there are.</summary>
    public int Count { get; } = count;

    /// <summary>Normal noise as (n, 100).</summary>
    /// <param name="n">Of how many digits.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray Noise(int n, NDArray? into = null)
    {
        var noise = into ?? new NDArray(new Shape(n, NoiseWidth), np.float32);
        random.Stream.FillNormal(noise.GetData<float>(), 0.0, 1.0);
        return noise;
    }

    /// <summary>An order in which an epoch visits the digits.</summary>
    public long[] Order() => random.permutation(Count).ToArray<long>();

    /// <summary>The digits of some rows as (n, 784), each pixel ((p / 255) − 0.5) / 0.5 in float32.</summary>
    /// <param name="rows">Which digits.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray ToReal(ReadOnlySpan<long> rows, NDArray? into = null)
    {
        var pixels = into ?? new NDArray(new Shape(rows.Length, Pixels), np.float32);
        var to = pixels.GetData<float>();
        for (var r = 0; r < rows.Length; r++)
        {
            var digit = images.AsSpan((int)rows[r] * Pixels, Pixels);
            var row = to.Slice(r * Pixels, Pixels);
            for (var p = 0; p < digit.Length; p++)
            {
                row[p] = Scaled[digit[p]];
            }
        }

        return pixels;
    }

    private static float[] Scale()
    {
        var scaled = new float[256];
        for (var p = 0; p < scaled.Length; p++)
        {
            scaled[p] = ((p / 255f) - 0.5f) / 0.5f;
        }

        return scaled;
    }
}

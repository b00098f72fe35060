using System;
using System.Linq;
using Tensorflow.NumPy;

namespace GanTf.Problems;

/// <summary>Even numbers below 128 as seven bits, highest first, and random bits to make them from.</summary>
/// <param name="random">Where numbers and noise come from, in the order of the calls.</param>
public sealed class EvenNumbersProblem(RandomState random)
{
    /// <summary>Numbers are below this.</summary>
    public const int MaxInt = 128;

    /// <summary>Bits of a number.</summary>
    public const int Bits = 7;

    private const int MostOnStack = 256;

    /// <summary>The number whose bits are the outputs rounded at 0.5, highest first.</summary>
    public static int ToInt(ReadOnlySpan<float> outputs)
    {
        var number = 0;
        foreach (var output in outputs)
        {
            number = (number << 1) | (output > 0.5f ? 1 : 0);
        }

        return number;
    }

    /// <summary>Even numbers as (n, 7).</summary>
    /// <param name="n">How many.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray EvenNumbers(int n, NDArray? into = null)
    {
        Span<long> drawn = n <= MostOnStack ? stackalloc long[n] : new long[n];
        random.Stream.FillIntegers(drawn, 0, (MaxInt / 2) - 1);
        var rows = into ?? new NDArray(new Tensorflow.Shape(n, Bits), np.float32);
        var left = rows.GetData<float>();
        foreach (var half in drawn)
        {
            var bits = left[..Bits];
            for (var b = 0; b < bits.Length; b++)
            {
                bits[b] = (int)((2 * half) >> (Bits - 1 - b)) & 1;
            }

            left = left[Bits..];
        }

        return rows;
    }

    /// <summary>Random bits as (n, 7).</summary>
    /// <param name="n">How many numbers of seven bits.</param>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray Noise(int n, NDArray? into = null)
    {
        Span<long> drawn = n * Bits <= MostOnStack ? stackalloc long[n * Bits] : new long[n * Bits];
        random.Stream.FillIntegers(drawn, 0, 1);
        var rows = into ?? new NDArray(new Tensorflow.Shape(n, Bits), np.float32);
        var bits = rows.GetData<float>()[..drawn.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = (int)drawn[i];
        }

        return rows;
    }

    /// <summary>Which share of the outputs is even, and how many different numbers there are.</summary>
    public static EvenNumbersQuality Measure(float[,] samples)
    {
        var numbers = Enumerable.Range(0, samples.GetLength(0)).Select(i => ToInt(Row(samples, i))).ToArray();
        return new(numbers.Count(n => n % 2 == 0) / (double)numbers.Length, numbers.Distinct().Count());
    }

    /// <summary>One row of a matrix.</summary>
    public static float[] Row(float[,] matrix, int row) =>
        [.. Enumerable.Range(0, matrix.GetLength(1)).Select(c => matrix[row, c])];
}

/// <summary>Measures of success of the even-number GAN.</summary>
/// <param name="EvenShare">Share of even outputs: about 0.5 untrained, 0.91 after 500 steps, 1 after 1,000.</param>
/// <param name="Distinct">How many different numbers it makes; about 9 at the end.</param>
public sealed record EvenNumbersQuality(double EvenShare, int Distinct);

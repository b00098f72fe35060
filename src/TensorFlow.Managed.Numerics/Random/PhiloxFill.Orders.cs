using System;

namespace Tensorflow.Numerics.Random;

public static partial class PhiloxFill
{
    /// <summary>
    /// RandomShuffle of rows: the order of 0..n-1, by swaps of place i with i + word modulo (n - i), i upward.
    /// </summary>
    public static void ShuffleOrder(Philox4x32 philox, Span<int> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = i;
        }

        Shuffle(philox, destination);
    }

    /// <summary>RandomShuffle in place.</summary>
    public static void Shuffle<T>(Philox4x32 philox, Span<T> items)
    {
        var words = new PhiloxWords(philox);
        for (int i = 0; i < items.Length - 1; i++)
        {
            int j = i + (int)(words.Next() % (uint)(items.Length - i));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>
    /// Multinomial: for each row of logits [rows, classes] as many samples, each one double looked up in the row's
    /// running sums of exp(logit - largest finite logit); logits that are not finite add nothing. The destination is
    /// [rows, samples].
    /// </summary>
    public static void Multinomial(
        Philox4x32 philox, ReadOnlySpan<float> logits, int classes, Span<long> destination, int samples)
    {
        var wide = new double[logits.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = logits[i];
        }

        Multinomial(philox, wide, classes, destination, samples);
    }

    /// <summary>Multinomial on logits in double.</summary>
    public static void Multinomial(
        Philox4x32 philox, ReadOnlySpan<double> logits, int classes, Span<long> destination, int samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(destination.Length, logits.Length / classes * samples);
        var words = new PhiloxWords(philox);
        var sums = new double[classes];
        for (int row = 0; row < logits.Length / classes; row++)
        {
            double total = RunningExponentials(logits.Slice(row * classes, classes), sums);
            foreach (ref long sample in destination.Slice(row * samples, samples))
            {
                sample = DiscreteDraw.Find(sums, words.NextDouble() * total);
            }
        }
    }

    private static double RunningExponentials(ReadOnlySpan<double> logits, Span<double> sums)
    {
        double top = double.NegativeInfinity, total = 0.0;
        foreach (double logit in logits)
        {
            top = double.IsFinite(logit) ? Math.Max(top, logit) : top;
        }

        for (int i = 0; i < logits.Length; i++)
        {
            total += double.IsFinite(logits[i]) ? Math.Exp(logits[i] - top) : 0.0;
            sums[i] = total;
        }

        return total;
    }
}

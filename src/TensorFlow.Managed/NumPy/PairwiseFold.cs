using System;
using System.Numerics;

namespace Tensorflow.NumPy;

/// <summary>
/// NumPy's order of summing a run: below 8 elements one by one; up to 128 in eight partial sums joined in pairs;
/// above that in two halves. Products are folded one by one.
/// </summary>
internal static class PairwiseFold
{
    private const int Block = 128;

    /// <summary>The fold of at least one element.</summary>
    public static T Of<TOp, T>(ReadOnlySpan<T> values)
        where TOp : IElementBinary
        where T : unmanaged, INumber<T>
    {
        if (values.Length < 8 || typeof(TOp) != typeof(ElementOperators.Add))
        {
            T sum = values[0];
            foreach (T value in values[1..])
            {
                sum = TOp.Of(sum, value);
            }

            return sum;
        }

        if (values.Length <= Block)
        {
            return Eight(values);
        }

        int half = values.Length / 2;
        half -= half % 8;
        return Of<TOp, T>(values[..half]) + Of<TOp, T>(values[half..]);
    }

    private static T Eight<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T>
    {
        (T a, T b, T c, T d, T e, T f, T g, T h) = (x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
        int i = 8;
        for (; i < x.Length - (x.Length % 8); i += 8)
        {
            (a, b, c, d) = (a + x[i], b + x[i + 1], c + x[i + 2], d + x[i + 3]);
            (e, f, g, h) = (e + x[i + 4], f + x[i + 5], g + x[i + 6], h + x[i + 7]);
        }

        T sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
        for (; i < x.Length; i++)
        {
            sum += x[i];
        }

        return sum;
    }
}

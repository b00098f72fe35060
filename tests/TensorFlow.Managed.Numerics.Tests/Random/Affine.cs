using System.Linq;
using System.Numerics;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>
/// values·scale + shift as TensorFlow's wrappers do it: constants rounded to the type first, then two roundings.
/// </summary>
internal readonly record struct Affine(double? Scale, double Shift, double? High = null)
{
    public static Affine Normal(double mean, double deviation) => new(deviation, mean);

    /// <summary>Uniforms stretched to low..high; the width is the difference of the rounded bounds.</summary>
    public static Affine Uniform(double low, double high) => new(null, low, high);

    public T[] Apply<T>(T[] values) where T : IFloatingPoint<T>
    {
        if (Scale is null && High is null)
        {
            return values;
        }

        T shift = T.CreateSaturating(Shift);
        T scale = Scale is { } s ? T.CreateSaturating(s) : T.CreateSaturating(High!.Value) - shift;
        return [.. values.Select(v => v * scale + shift)];
    }
}

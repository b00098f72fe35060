using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Numerics.Random;

namespace GanTf.Problems;

/// <summary>A fuzzy 1-0-1-0 pattern, its opposite 0-1-0-1, and four uniform numbers as noise; each (1, 4).</summary>
/// <param name="random">Python's random, from which everything is drawn in the order of the calls.</param>
public sealed class PatternProblem(PythonRandom random)
{
    private static readonly Shape Row = new(1, 4);

    /// <summary>The middle of the real pattern: to tell how far the generator is.</summary>
    public static NDArray Target { get; } = new[,] { { 0.9f, 0f, 0.9f, 0f } };

    /// <summary>Ones in 0.8..1 and zeros in 0..0.2: 1010.</summary>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray GenerateReal(NDArray? into = null) => Pattern(high: 0, into);

    /// <summary>The opposite: 0101.</summary>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray GenerateFalse(NDArray? into = null) => Pattern(high: 1, into);

    /// <summary>Noise in 0..1.</summary>
    /// <param name="into">An array of that shape to use again; null: a new one.</param>
    public NDArray GenerateRandom(NDArray? into = null)
    {
        var noise = into ?? new NDArray(Row, np.float32);
        var numbers = noise.GetData<float>();
        for (var i = 0; i < 4; i++)
        {
            numbers[i] = (float)random.Uniform(0.0, 1.0);
        }

        return noise;
    }

    private NDArray Pattern(int high, NDArray? into)
    {
        var pattern = into ?? new NDArray(Row, np.float32);
        var numbers = pattern.GetData<float>();
        for (var i = 0; i < 4; i++)
        {
            numbers[i] = (float)(i % 2 == high ? random.Uniform(0.8, 1.0) : random.Uniform(0.0, 0.2));
        }

        return pattern;
    }
}

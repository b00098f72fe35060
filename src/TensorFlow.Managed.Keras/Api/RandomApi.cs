using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>keras.random: random tensors, each decided by a seed (golden/random/ALGORITHMS.md, section 10).</summary>
public sealed class RandomApi
{
    internal RandomApi()
    {
    }

    /// <summary>A generator of seeds for draws that differ from call to call.</summary>
    public SeedGenerator SeedGenerator(long? seed = null, string name = "seed_generator") => new(seed, name);

    /// <summary>Uniform numbers in [minval, maxval).</summary>
    public Tensor uniform(
        Shape shape, double minval = 0.0, double maxval = 1.0, TF_DataType dtype = TF_DataType.TF_FLOAT,
        DrawSeed seed = default) => Draws.Uniform(shape, minval, maxval, dtype, seed);

    /// <summary>Normal numbers.</summary>
    public Tensor normal(
        Shape shape, double mean = 0.0, double stddev = 1.0, TF_DataType dtype = TF_DataType.TF_FLOAT,
        DrawSeed seed = default) => Draws.Normal(shape, mean, stddev, dtype, seed);

    /// <summary>Normal numbers no further than two deviations from the mean.</summary>
    public Tensor truncated_normal(
        Shape shape, double mean = 0.0, double stddev = 1.0, TF_DataType dtype = TF_DataType.TF_FLOAT,
        DrawSeed seed = default) => Draws.TruncatedNormal(shape, mean, stddev, dtype, seed);

    /// <summary>Whole numbers in [minval, maxval).</summary>
    public Tensor randint(
        Shape shape, int minval, int maxval, TF_DataType dtype = TF_DataType.TF_INT32, DrawSeed seed = default) =>
        Draws.Integers(shape, minval, maxval, dtype, seed);

    /// <summary>The slices along an axis in another order.</summary>
    public Tensor shuffle(Operand x, int axis = 0, DrawSeed seed = default) =>
        Draws.Shuffled(x.Tensor ?? tf.identity(x), axis, seed);

    /// <summary>Each element is 0 with probability rate, else divided by 1 − rate.</summary>
    /// <param name="noise_shape">The shape of what is drawn, broadcast to that of the inputs; null: theirs.</param>
    public Tensor dropout(Operand inputs, double rate, Shape? noise_shape = null, DrawSeed seed = default) =>
        Draws.Dropout(
            inputs.Tensor ?? tf.identity(inputs), rate, seed, noise_shape is null ? null : (Operand?)noise_shape);
}

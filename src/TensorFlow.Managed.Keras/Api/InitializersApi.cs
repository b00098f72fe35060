using System.Collections.Generic;
using Tensorflow.Keras.Initializers;

namespace Tensorflow.Keras;

/// <summary>keras.initializers: what weights start at.</summary>
public sealed class InitializersApi
{
    internal InitializersApi()
    {
    }

    /// <summary>The initializer of a class's name or of the one that stands for it, such as "glorot_uniform".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Initializer get(string identifier) => InitializerTable.All.Get(identifier);

    /// <summary>The initializer that serialize wrote down.</summary>
    public Initializer deserialize(IReadOnlyDictionary<string, object?> config) =>
        InitializerTable.All.Deserialize(config);

    /// <summary>An initializer written down: module, class name, settings.</summary>
    public Dictionary<string, object?> serialize(Initializer initializer) => InitializerTable.All.Write(initializer);

    /// <summary>Zeros.</summary>
    public Initializer Zeros() => new Initializers.Zeros();

    /// <summary>Ones.</summary>
    public Initializer Ones() => new Initializers.Ones();

    /// <summary>One value everywhere.</summary>
    public Initializer Constant(double value = 0.0) => new Initializers.Constant(value);

    /// <summary>gain on the diagonal of a matrix, zeros elsewhere.</summary>
    public Initializer Identity(double gain = 1.0) => new Initializers.Identity(gain);

    /// <summary>Normal random numbers.</summary>
    public Initializer RandomNormal(double mean = 0.0, double stddev = 0.05, long? seed = null) =>
        new Initializers.RandomNormal(mean, stddev, seed);

    /// <summary>Uniform random numbers in [minval, maxval).</summary>
    public Initializer RandomUniform(double minval = -0.05, double maxval = 0.05, long? seed = null) =>
        new Initializers.RandomUniform(minval, maxval, seed);

    /// <summary>Normal random numbers no further than two deviations from the mean.</summary>
    public Initializer TruncatedNormal(double mean = 0.0, double stddev = 0.05, long? seed = null) =>
        new Initializers.TruncatedNormal(mean, stddev, seed);

    /// <summary>Random numbers whose variance is scale over the inputs or outputs of a unit.</summary>
    public Initializer VarianceScaling(
        double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", long? seed = null) =>
        new Initializers.VarianceScaling(scale, mode, distribution, seed);

    /// <summary>Uniform random numbers in ±√(6/(fan_in + fan_out)).</summary>
    public Initializer GlorotUniform(long? seed = null) => new Initializers.GlorotUniform(seed);

    /// <summary>Truncated normal random numbers of variance 2/(fan_in + fan_out).</summary>
    public Initializer GlorotNormal(long? seed = null) => new Initializers.GlorotNormal(seed);

    /// <summary>Uniform random numbers in ±√(6/fan_in).</summary>
    public Initializer HeUniform(long? seed = null) => new Initializers.HeUniform(seed);

    /// <summary>Truncated normal random numbers of variance 2/fan_in.</summary>
    public Initializer HeNormal(long? seed = null) => new Initializers.HeNormal(seed);

    /// <summary>Uniform random numbers in ±√(3/fan_in).</summary>
    public Initializer LecunUniform(long? seed = null) => new Initializers.LecunUniform(seed);

    /// <summary>Truncated normal random numbers of variance 1/fan_in.</summary>
    public Initializer LecunNormal(long? seed = null) => new Initializers.LecunNormal(seed);

    /// <summary>A random matrix with orthonormal rows or columns.</summary>
    public Initializer Orthogonal(double gain = 1.0, long? seed = null) => new Initializers.Orthogonal(gain, seed);
}

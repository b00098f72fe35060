using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras;

/// <summary>keras.utils.</summary>
public sealed class UtilsApi
{
    internal UtilsApi()
    {
    }

    /// <summary>
    /// Starts Python's random, NumPy's stream and TensorFlow's eager ops from a seed; unseeded initializers follow.
    /// </summary>
    /// <exception cref="ValueError">The seed is not in 0..2^32 − 1.</exception>
    public void set_random_seed(long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
        {
            throw new ValueError($"Seed must be between 0 and 2**32 - 1. Received: seed={seed}");
        }

        random.seed(seed);
        NumPy.np.random.seed(seed);
        tf.random.set_seed((int)seed);
        Keras.SeedGenerator.ForgetGlobal();
    }

    /// <summary>Names of layers and optimizers count from the start again.</summary>
    public void clear_session()
    {
        KerasNames.Clear();
        Keras.SeedGenerator.ForgetGlobal();
    }
}

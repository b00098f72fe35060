using System.Numerics;
using System.Threading;
using Tensorflow.Numerics.Random;

namespace Tensorflow.NumPy;

/// <summary>
/// np.random: the default stream and ways to others. The default stream belongs to the thread, so that runs side by
/// side do not disturb each other; until it is seeded its values come from the operating system's entropy.
/// </summary>
public sealed class RandomizedImpl : RandomState
{
    private readonly ThreadLocal<NumpyLegacy> _streams = new(static () => new NumpyLegacy());

    internal RandomizedImpl()
        : base(new NumpyLegacy(0u))
    {
    }

    /// <summary>The thread's default stream.</summary>
    public override NumpyLegacy Stream
    {
        get => _streams.Value!;
        protected set => _streams.Value = value;
    }

    /// <summary>A stream of its own; without a seed, from the operating system's entropy.</summary>
    public RandomState RandomState(long? seed = null) => seed is { } s ? new RandomState(s) : new RandomState();

    /// <summary>NumPy's newer generator (PCG64); without a seed, from the operating system's entropy.</summary>
    public Generator default_rng(BigInteger? seed = null) =>
        new(seed is { } s ? new NumpyGenerator(s) : new NumpyGenerator());
}

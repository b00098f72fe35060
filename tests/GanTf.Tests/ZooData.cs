using System;
using Tensorflow.NumPy;

namespace GanTf.Tests;

/// <summary>What the zoo's programs draw, in batches of 64, from one NumPy stream.</summary>
internal sealed class ZooData(RandomState random)
{
    public const int Image = 784;

    private const int BatchSize = 64, Count = 2000;

    private readonly NDArray _images = np.array(Recording.Digits()).reshape((Count, Image));

    /// <summary>Digits in [-1, 1].</summary>
    public NDArray ToReal() => (_images[Rows()].astype(np.float32) / 127.5f) - 1f;

    /// <summary>Digits in [0, 1].</summary>
    public NDArray ToUnit() => _images[Rows()].astype(np.float32) / 255f;

    public NDArray Noise(int width) => random.normal(size: (BatchSize, width)).astype(np.float32);

    public NDArray Mixing() => random.uniform(0.0, 1.0, size: (BatchSize, 1)).astype(np.float32);

    public NDArray OneHot(int classes) =>
        np.eye(classes, dtype: np.float32)[random.randint(0, classes, BatchSize)];

    /// <summary>Points around a circle.</summary>
    public NDArray Ring()
    {
        var angle = 2.0 * Math.PI * random.random_sample(BatchSize);
        var radius = 1.5 + (0.05 * random.normal(size: BatchSize));
        return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis: 1).astype(np.float32);
    }

    /// <summary>Points around the nine spots of a grid.</summary>
    public NDArray Grid()
    {
        var spots = random.randint(-1, 2, size: (BatchSize, 2));
        return (spots + (0.05 * random.normal(size: (BatchSize, 2)))).astype(np.float32);
    }

    private NDArray Rows() => random.randint(0, Count, BatchSize);
}

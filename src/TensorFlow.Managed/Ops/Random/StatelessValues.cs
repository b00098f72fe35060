using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Random;

/// <summary>tf.random.stateless_*: the stream of a seed pair, the op, then scale and shift.</summary>
internal static class StatelessValues
{
    /// <summary>u·(maxval - minval) + minval; integers in [minval, maxval), or any of their type.</summary>
    /// <exception cref="ValueError">Only one of the two bounds of integers, or an unknown algorithm.</exception>
    public static Tensor Uniform(
        Operand shape, Operand seed, Operand? minval, Operand? maxval, TF_DataType dtype, string algorithm,
        string? name = null)
    {
        var whole = dtype.is_integer();
        if (whole && (minval?.Value is null) != (maxval?.Value is null))
        {
            throw new ValueError($"For integer dtype {dtype.as_numpy_name()}, both `minval` and `maxval` should be "
                + $"given or neither. Received: minval={minval?.Value}, maxval={maxval?.Value}.");
        }

        using var scope = Target.Current.NameScope(name, "stateless_random_uniform");
        var dims = RandomValues.ShapeTensor(shape);
        if (whole && minval?.Value is null)
        {
            var (k, c) = Stream(seed);
            return StatelessRandomUniformFullIntV2.Of(dims, k, c, Number(algorithm), dtype, scope.Name);
        }

        var low = (minval ?? 0).ToTensor(dtype, "min");
        var high = (maxval ?? 1).ToTensor(dtype, "max");
        var (key, counter) = Stream(seed);
        if (whole)
        {
            return StatelessRandomUniformIntV2.Of(dims, key, counter, Number(algorithm), low, high, scope.Name);
        }

        var random = StatelessRandomUniformV2.Of(dims, key, counter, Number(algorithm), dtype);
        return AddV2.Of(random * (high - low), low, scope.Name);
    }

    /// <summary>z·stddev + mean.</summary>
    public static Tensor Normal(
        Operand shape, Operand seed, Operand mean, Operand stddev, TF_DataType dtype, string algorithm,
        string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "stateless_random_normal");
        var dims = RandomValues.ShapeTensor(shape);
        var (shift, scale) = (mean.ToTensor(dtype, "mean"), stddev.ToTensor(dtype, "stddev"));
        var (key, counter) = Stream(seed);
        var random = StatelessRandomNormalV2.Of(dims, key, counter, Number(algorithm), dtype);
        return AddV2.Of(random * scale, shift, scope.Name);
    }

    /// <summary>z·stddev + mean with |z| &lt; 2.</summary>
    public static Tensor Truncated(
        Operand shape, Operand seed, Operand mean, Operand stddev, TF_DataType dtype, string algorithm,
        string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "stateless_truncated_normal");
        var dims = RandomValues.ShapeTensor(shape);
        var (shift, scale) = (mean.ToTensor(dtype, "mean"), stddev.ToTensor(dtype, "stddev"));
        var (key, counter) = Stream(seed);
        var random = StatelessTruncatedNormalV2.Of(dims, key, counter, Number(algorithm), dtype);
        return AddV2.Of(random * scale, shift, scope.Name);
    }

    /// <summary>The rows of value in random order.</summary>
    public static Tensor Shuffled(Operand value, Operand seed, string algorithm, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "stateless_shuffle");
        var rows = value.ToTensor(null, "value");
        var (key, counter) = Stream(seed);
        return StatelessShuffle.Of(rows, key, counter, Number(algorithm), scope.Name);
    }

    /// <summary>As many new seed pairs [num, 2].</summary>
    public static Tensor Split(Operand seed, int num, string algorithm)
    {
        var pair = seed.ToTensor();
        return Uniform(new[] { num, 2 }, pair, null, null, pair.dtype, algorithm);
    }

    /// <summary>A new seed pair that holds the data in its second place.</summary>
    public static Tensor FoldedIn(Operand seed, Operand data, string algorithm)
    {
        var second = data.ToTensor();
        var first = Uniform(Shape.Scalar, seed, null, null, second.dtype, algorithm);
        return Stacking.Stack(new[] { first, second }, 0, "stack");
    }

    private static (Tensor Key, Tensor Counter) Stream(Operand seed) => StatelessRandomGetKeyCounter.Of(seed);

    private static int Number(string algorithm) => algorithm.ToLowerInvariant() switch
    {
        "philox" => StatelessKernels.Philox,
        "threefry" => 2,
        "auto_select" => StatelessKernels.AutoSelect,
        _ => throw new ValueError($"Argument `alg` got unsupported string value {algorithm}. Supported string values "
            + "are 'philox', 'threefry' and 'auto_select'."),
    };
}

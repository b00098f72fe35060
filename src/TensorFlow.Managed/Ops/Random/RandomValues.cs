using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Random;

/// <summary>tf.random_uniform and its kin: the op, then scaled and shifted by nodes of TensorFlow's names.</summary>
internal static class RandomValues
{
    /// <summary>u·(maxval - minval) + minval; the literals 0 and 1 of an int make no nodes.</summary>
    public static Tensor Uniform(
        Operand shape, Operand? minval, Operand? maxval, TF_DataType dtype, long? seed, string? name = null)
    {
        if (maxval is null && dtype.is_integer())
        {
            throw new ValueError($"Must specify maxval for integer dtype {dtype.as_numpy_name()}");
        }

        using var scope = Target.Current.NameScope(name, "random_uniform");
        var dims = ShapeTensor(shape);
        var (low, high) = (minval ?? 0, maxval ?? 1);
        if (dtype.is_integer())
        {
            var (from, to) = (low.ToTensor(dtype, "min"), high.ToTensor(dtype, "max"));
            return RandomUniformInt.Of(dims, from, to, seed, scope.Name);
        }

        // array_ops leaves the bounds out where they are the Python ints 0 and 1.
        var (fromZero, toOne) = (low.Value is 0, high.Value is 1);
        var lowTensor = fromZero ? null : low.ToTensor(dtype, "min");
        var highTensor = toOne && fromZero ? null : high.ToTensor(dtype, "max");
        if (highTensor is null)
        {
            return RandomUniform.Of(dims, dtype, seed);
        }

        var random = RandomUniform.Of(dims, dtype, seed);
        return lowTensor is null
            ? Mul.Of(random, highTensor, scope.Name)
            : AddV2.Of(random * (highTensor - lowTensor), lowTensor, scope.Name);
    }

    /// <summary>z·stddev + mean, all nodes of which are always there.</summary>
    public static Tensor Normal(
        Operand shape, Operand mean, Operand stddev, TF_DataType dtype, long? seed, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "random_normal");
        var dims = ShapeTensor(shape);
        var (shift, scale) = (mean.ToTensor(dtype, "mean"), stddev.ToTensor(dtype, "stddev"));
        return AddV2.Of(RandomStandardNormal.Of(dims, dtype, seed) * scale, shift, scope.Name);
    }

    /// <summary>z·stddev + mean with |z| &lt; 2.</summary>
    public static Tensor Truncated(
        Operand shape, Operand mean, Operand stddev, TF_DataType dtype, long? seed, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "truncated_normal");
        var dims = ShapeTensor(shape);
        var (shift, scale) = (mean.ToTensor(dtype, "mean"), stddev.ToTensor(dtype, "stddev"));
        return AddV2.Of(TruncatedNormal.Of(dims, dtype, seed) * scale, shift, scope.Name);
    }

    /// <summary>A shape as the Const "shape" of a random op, or the tensor that gives it.</summary>
    internal static Tensor ShapeTensor(Operand shape) => shape.ToTensor(null, "shape");
}

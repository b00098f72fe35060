namespace Tensorflow.Ops.Random;

/// <summary>tf.random_uniform and its kin: the op, then scaled and shifted by nodes of TensorFlow's names.</summary>
internal static class RandomValues
{
    /// <summary>u·(maxval - minval) + minval; the literals 0 and 1 of an int make no nodes.</summary>
    public static Tensor Uniform(
        Operand shape, Operand minval, Operand maxval, TF_DataType dtype, long? seed, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "random_uniform");
        var dims = ShapeTensor(shape);
        var (fromZero, toOne) = (minval.Value is int and 0, maxval.Value is int and 1);
        if (fromZero && toOne)
        {
            return RandomUniform.Of(dims, dtype, seed, scope.Name);
        }

        var low = fromZero ? null : minval.ToTensor(dtype, "min");
        var high = toOne ? null : maxval.ToTensor(dtype, "max");
        var random = RandomUniform.Of(dims, dtype, seed);
        if (low is null)
        {
            return Math.Mul.Of(random, high!, scope.Name);
        }

        high ??= maxval.ToTensor(dtype, "max");
        return Math.AddV2.Of(random * (high - low), low, scope.Name);
    }

    /// <summary>A shape as the Const "shape" of a random op, or the tensor that gives it.</summary>
    internal static Tensor ShapeTensor(Operand shape) => shape.ToTensor(null, "shape");
}

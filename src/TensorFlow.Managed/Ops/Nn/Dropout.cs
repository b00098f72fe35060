using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Random;

namespace Tensorflow.Ops.Nn;

/// <summary>tf.nn.dropout: each element is 0 with probability rate, else divided by 1 - rate.</summary>
/// <remarks>Uniforms of x's shape are drawn; kept is where they are not below the rate.</remarks>
internal static class Dropout
{
    /// <summary>Dropout by a rate in [0, 1).</summary>
    /// <param name="noiseShape">The shape of what is drawn, which broadcasts to x; null is x's own.</param>
    /// <exception cref="ValueError">The rate is out of range, or x no float.</exception>
    public static Tensor Of(
        Operand x, double rate, Operand? noiseShape = null, long? seed = null, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "dropout");
        if (rate is not (>= 0 and < 1))
        {
            throw new ValueError("`rate` must be a scalar tensor or a float in the range [0, 1). "
                + $"Received: rate={rate}");
        }

        var tensor = Checked(x);
        if (rate == 0)
        {
            // A seed is asked for all the same, so that a rate of 0 leaves later random ops as they are.
            Target.Current.OpSeeds(seed);
            return tensor;
        }

        var scale = Const.Of(Casting.Literal(TensorData.Scalar(1 / (1 - rate)), tensor.dtype));
        var scaled = Mul.Of(tensor, scale);
        return Kept(tensor, scaled, new Operand(rate), noiseShape, seed);
    }

    /// <summary>Dropout by a rate that a scalar tensor gives.</summary>
    public static Tensor Of(
        Operand x, Tensor rate, Operand? noiseShape = null, long? seed = null, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "dropout");
        var tensor = Checked(x);
        if (rate.shape.RankKnown && !rate.shape.IsScalar)
        {
            throw new ValueError($"Shape {rate.shape} must have rank 0. Received: rate={rate}");
        }

        rate = rate.dtype == tensor.dtype ? rate : Cast.Of(rate, tensor.dtype, "rate");
        var one = Const.Of(Creation.Scalar(1, tensor.dtype));
        var scaled = RealDiv.Of(tensor, Sub.Of(one, rate));
        return Kept(tensor, scaled, rate, noiseShape, seed);
    }

    private static Tensor Checked(Operand x)
    {
        var tensor = x.ToTensor(null, "x");
        return tensor.dtype.is_floating()
            ? tensor
            : throw new ValueError("`x.dtype` must be a floating point tensor as `x` will be scaled. Received: "
                + $"x_dtype=<dtype: '{tensor.dtype.as_numpy_name()}'>");
    }

    private static Tensor Kept(Tensor x, Tensor scaled, Operand rate, Operand? noiseShape, long? seed)
    {
        var shape = noiseShape ?? ShapeOp.Internal(x);
        var random = RandomValues.Uniform(shape, null, null, x.dtype, seed);
        var mask = GreaterEqual.Of(random, rate);
        var zero = Const.Of(Creation.Scalar(0, x.dtype));
        var result = SelectV2.Of(mask, scaled, zero);
        result.set_shape(x.shape);
        return result;
    }
}

using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>What normalizations share: (x − mean)/√(variance + epsilon)·γ + β.</summary>
public abstract class AffineLayer : Layer
{
    private protected AffineLayer(AffineSettings affine, string? name, bool trainable, TF_DataType dtype)
        : base(name, trainable, dtype) => (Affine, SupportsMasking) = (affine, true);

    /// <summary>What is multiplied by; null without scale.</summary>
    public KerasVariable? gamma { get; private set; }

    /// <summary>What is added; null without center.</summary>
    public KerasVariable? beta { get; private set; }

    private protected AffineSettings Affine { get; }

    private protected void BuildAffine(Shape shape, bool adds = true)
    {
        if (Affine.Scale)
        {
            gamma = add_weight(
                "gamma", shape, initializer: Affine.Gamma, regularizer: Affine.GammaRegularizer,
                constraint: Affine.GammaConstraint);
        }

        if (Affine.Center && adds)
        {
            beta = add_weight(
                "beta", shape, initializer: Affine.Beta, regularizer: Affine.BetaRegularizer,
                constraint: Affine.BetaConstraint);
        }
    }

    /// <summary>The normalized input.</summary>
    /// <param name="shape">Where γ and β stand among the axes of x; null: they broadcast as they are.</param>
    private protected Tensor Normalize(Tensor x, Tensor mean, Tensor variance, double epsilon, Shape? shape)
    {
        var factor = tf.rsqrt(variance + epsilon);
        factor = gamma is null ? factor : factor * Placed(gamma, shape);
        var offset = mean * factor;
        return (x * factor) + (beta is null ? -offset : Placed(beta, shape) - offset);
    }

    /// <summary>Mean and variance of x along axes, which stay with size 1.</summary>
    private protected static (Tensor Mean, Tensor Variance) Moments(Tensor x, Axis axes)
    {
        var mean = tf.reduce_mean(x, axes, keepdims: true);
        var variance = tf.reduce_mean(tf.squared_difference(x, tf.stop_gradient(mean)), axes, keepdims: true);
        return (mean, variance);
    }

    private protected static Tensor Placed(KerasVariable weight, Shape? shape) =>
        shape is null ? weight.AsTensor() : tf.reshape(weight.AsTensor(), shape);
}

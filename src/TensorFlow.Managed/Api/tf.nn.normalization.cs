using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <content>tf.nn: normalization.</content>
public sealed partial class tensorflow
{
    /// <content>Normalization.</content>
    public sealed partial class NnApi
    {
        /// <summary>Mean and variance along some axes.</summary>
        public (Tensor mean, Tensor variance) moments(
            Operand x, Axis axes, string? name = null, bool keep_dims = false) =>
            Normalization.Moments(x, axes.axis, keep_dims, name);

        /// <summary>(x - mean) / √(variance + variance_epsilon)·scale + offset.</summary>
        public Tensor batch_normalization(
            Operand x, Operand mean, Operand variance, Operand? offset, Operand? scale, Operand variance_epsilon,
            string? name = null) => Normalization.Batch(x, mean, variance, offset, scale, variance_epsilon, name);

        /// <summary>x over its Euclidean norm along some axes.</summary>
        public Tensor l2_normalize(
            Operand x, Axis? axis = null, double epsilon = 1e-12, string? name = null) =>
            Normalization.L2(x, Literal(axis), epsilon, name);
    }
}

using static Tensorflow.Binding;

namespace Tensorflow.Keras.Constraints;

/// <summary>Negative weights become 0.</summary>
public sealed class NonNeg : Constraint
{
    /// <inheritdoc/>
    public override Tensor Apply(Tensor w) => w * tf.cast(tf.greater_equal(w, 0.0), w.dtype);
}

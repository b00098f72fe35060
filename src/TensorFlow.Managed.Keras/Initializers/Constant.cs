using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Initializers;

/// <summary>One value everywhere.</summary>
/// <param name="value">That value.</param>
public sealed class Constant(double value = 0.0) : Initializer
{
    /// <inheritdoc/>
    public override Tensor Apply(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        tf.constant(value, dtype, shape);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["value"] = value };
}

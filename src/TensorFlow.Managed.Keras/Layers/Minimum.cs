using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The smallest of its inputs, elementwise.</summary>
public sealed class Minimum(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
    : Merge(name, trainable, dtype)
{
    internal static Minimum FromConfig(LayerReader c) => new(c.Name, c.Trainable, c.DType);

    private protected override Tensor Combine(Tensor[] inputs) => Fold(inputs, (a, b) => tf.minimum(a, b));
}

using System.Linq;

namespace Tensorflow.Keras.Layers;

/// <summary>The mean of its inputs.</summary>
public sealed class Average(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
    : Merge(name, trainable, dtype)
{
    internal static Average FromConfig(LayerReader c) => new(c.Name, c.Trainable, c.DType);

    private protected override Tensor Combine(Tensor[] inputs) => inputs.Aggregate((a, b) => a + b) / inputs.Length;
}

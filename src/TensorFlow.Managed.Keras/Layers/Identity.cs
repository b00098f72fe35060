using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Passes its input on.</summary>
public sealed class Identity : Layer
{
    /// <summary>A layer that does nothing.</summary>
    public Identity(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => SupportsMasking = true;

    internal static Identity FromConfig(LayerReader c) => new(c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => inputs;
}

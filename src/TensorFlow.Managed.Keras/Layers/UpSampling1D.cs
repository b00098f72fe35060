using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Each time step several times: (batch, time, channels).</summary>
public sealed class UpSampling1D : Layer
{
    private readonly int _size;

    /// <summary>A layer that lengthens series.</summary>
    /// <param name="size">How often each step is repeated.</param>
    public UpSampling1D(
        int size = 2, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_size, InputSpec) = (size, new InputSpec(ndim: 3));

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["size"] = _size };

    internal static UpSampling1D FromConfig(LayerReader c) => new(c.Whole("size", 2), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Sizes.Repeat(inputs.Single, 1, _size);
}

using System;
using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Any function of tensors as a layer; it must not use variables of its own.</summary>
public sealed class Lambda : Layer
{
    private readonly Func<Tensor, Tensor> _function;
    private readonly Func<Tensors, MaskArgs?, Tensor?>? _mask;

    /// <summary>A function as a layer.</summary>
    /// <param name="function">Computes the output; seen once to learn the output's shape.</param>
    /// <param name="mask">Gives the output's mask; null: it has none.</param>
    public Lambda(
        Func<Tensor, Tensor> function, Func<Tensors, MaskArgs?, Tensor?>? mask = null, string? name = null,
        bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_function, _mask, SupportsMasking) = (function, mask, mask is not null);

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask) => _mask?.Invoke(inputs, mask);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["arguments"] = new Dictionary<string, object?>(),
    };

    internal static Lambda FromConfig(LayerReader c) => throw new ValueError(
        $"A Lambda layer cannot be made of its config: a function is not written down. Expected a class derived from "
        + $"Layer, or the layer made anew in code. Received: '{c.Name}'.");

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        _function(inputs.Single);
}

using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>An activation as a layer: keras.layers.Activation.</summary>
public sealed class ActivationLayer : Layer
{
    private readonly Activation _activation;

    /// <summary>A layer that applies an activation.</summary>
    public ActivationLayer(
        Activation activation, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_activation, SupportsMasking, Built) = (activation, true, true);

    internal override bool IsPlain => ActivationTable.IsPlain(_activation);

    internal override string ClassName => "Activation";

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["activation"] = ActivationTable.Write(_activation),
    };

    internal static ActivationLayer FromConfig(LayerReader c) =>
        new(c.Activation("activation"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        _activation.Apply(inputs.Single);
}

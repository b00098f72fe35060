using System.Collections.Generic;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>x where positive, alpha·(eˣ − 1) elsewhere.</summary>
public sealed class ELU : Layer
{
    private readonly double _alpha;

    /// <summary>An exponential linear unit.</summary>
    /// <param name="alpha">The limit for very negative x, sign reversed.</param>
    public ELU(
        double alpha = 1.0, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_alpha, SupportsMasking, Built) = (alpha, true, true);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["alpha"] = _alpha };

    internal static ELU FromConfig(LayerReader c) => new(c.Number("alpha", 1), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Rectifiers.Elu(inputs.Single, _alpha);
}

using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Divides each sample by its Euclidean length along some axes.</summary>
public sealed class UnitNormalization : Layer
{
    private const double Shortest = 1e-12;

    private readonly Axis _axis;

    /// <summary>A normalization to length 1.</summary>
    /// <param name="axis">The axes that a vector runs along; null: the last.</param>
    public UnitNormalization(
        Axis? axis = null, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype) => (_axis, SupportsMasking) = (axis ?? -1, true);

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["axis"] = ConfigText.Axis(_axis),
    };

    internal static UnitNormalization FromConfig(LayerReader c) =>
        new(c.AxisOrNull("axis"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        UnitVectors.Along(inputs.Single, _axis, Shortest);
}

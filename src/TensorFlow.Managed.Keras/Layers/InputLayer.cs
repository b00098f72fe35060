using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Where a model's data comes in: gives the symbol that the first layers are applied to.</summary>
public sealed class InputLayer : Layer
{
    private readonly Shape _batchShape;

    /// <summary>An input of that shape, the batch left out.</summary>
    /// <param name="shape">Sizes of one sample; -1 is unknown.</param>
    /// <param name="batch_size">How many samples; -1: any number.</param>
    /// <param name="batch_shape">The full shape, instead of both.</param>
    public InputLayer(
        Shape? shape = null, int batch_size = -1, TF_DataType dtype = TF_DataType.TF_FLOAT, Shape? batch_shape = null,
        string? name = null)
        : base(name, dtype: dtype)
    {
        _batchShape = batch_shape ?? new Shape([batch_size, .. (shape ?? throw new ValueError(
            "You must pass a `shape` argument. Received: neither shape nor batch_shape.")).dims]);
        var symbol = new KerasTensor(_batchShape, dtype, name);
        _ = new KerasNode(this, [], [symbol], isList: false, givesList: false);
        (Symbol, Built) = (symbol, true);
    }

    /// <summary>What the first layers are applied to.</summary>
    public KerasTensor Symbol { get; }

    internal override bool IsPlain => true;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new()
    {
        ["batch_shape"] = _batchShape.dims.Select(d => d < 0 ? null : (object)d).ToList(),
        ["dtype"] = DType.as_numpy_name(),
        ["sparse"] = false,
        ["ragged"] = false,
        ["name"] = Name,
        ["optional"] = false,
    };

    internal static InputLayer FromConfig(LayerReader c)
    {
        c.Skip("sparse", "ragged", "optional");
        return new(batch_shape: c.ShapeOrNull("batch_shape") ?? throw c.Missing("batch_shape"), dtype: c.DType,
            name: c.Name);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => inputs;
}

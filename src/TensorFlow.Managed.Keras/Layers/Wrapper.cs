using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>A layer around another one, whose weights are its own.</summary>
public abstract class Wrapper : Layer
{
    private protected Wrapper(Layer layer, string? name, bool trainable, TF_DataType dtype)
        : base(name, trainable, dtype)
    {
        this.layer = layer;
        StackLayers(layer);
    }

    /// <summary>The layer inside.</summary>
    public Layer layer { get; }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["layer"] = LayerTable.Write(layer),
    };

    /// <summary>Makes the inner weights for inputs of that shape.</summary>
    private protected void BuildInner(Shape shape) => layer.BuildOnce(new KerasTensor(shape, DType, "inner"));
}

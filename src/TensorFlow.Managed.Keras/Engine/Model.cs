using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Keras.Engine;

/// <summary>A network with the means to train it; derive from it for a call or a training step of one's own.</summary>
public abstract partial class Model : Layer
{
    /// <summary>A model without layers yet.</summary>
    protected Model(string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, dtype: dtype)
    {
    }

    /// <summary>Names of the outputs, by which losses and metrics may be given.</summary>
    public virtual string[] output_names => [];

    /// <summary>The layers, and the operators on symbols between them.</summary>
    internal virtual IEnumerable<Layer> Steps => Layers.Cast<Layer>();

    /// <summary>A layer by name.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Layer get_layer(string name) => name is null
        ? throw new ValueError("Provide either a layer name or layer index at `get_layer`. Received: name=None")
        : (Layer?)Layers.FirstOrDefault(l => l.Name == name)
        ?? throw new ValueError($"No such layer: {name}. Existing layers are: "
            + $"{KerasText.List(Layers.Select(l => l.Name))}.");

    /// <summary>A layer by its place.</summary>
    /// <exception cref="ValueError">There are not so many.</exception>
    public Layer get_layer(int index) => index < Layers.Count
        ? (Layer)Layers[index]
        : throw new ValueError($"Was asked to retrieve layer at index {index} but model only has {Layers.Count} "
            + "layers.");

    /// <summary>The model as JSON, without weights.</summary>
    /// <exception cref="UnimplementedError">It is a subclass with a call of its own.</exception>
    public string to_json() => JsonSerializer.Serialize(ModelConfig.Write(this));

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        throw new ValueError($"Model {GetType().Name} does not have a `call()` method implemented. "
            + "Expected an override of Call. Received: none.");
}

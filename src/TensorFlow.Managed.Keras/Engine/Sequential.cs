using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>Layers one after another.</summary>
public class Sequential : Model
{
    private readonly List<Layer> _chain = [];
    private Functional? _network;

    /// <summary>The layers in order; the first may be keras.Input, else the first call tells the shape.</summary>
    public Sequential(IEnumerable<Layer>? layers = null, string? name = null)
        : base(name)
    {
        foreach (var layer in layers ?? [])
        {
            Append(layer);
        }

        Rebuild();
    }

    /// <summary>The layers without the input.</summary>
    public override List<ILayer> Layers => [.. _chain.Where(l => l is not InputLayer)];

    /// <inheritdoc/>
    public override Shape OutputShape => Network("output_shape").OutputShape;

    /// <summary>The shape of the output.</summary>
    public Shape output_shape => OutputShape;

    /// <summary>The symbols that come in.</summary>
    public Tensors inputs => Network("inputs").inputs;

    /// <summary>The symbols that go out.</summary>
    public Tensors outputs => Network("outputs").outputs;

    /// <inheritdoc/>
    public override string[] output_names => _network?.output_names ?? base.output_names;

    /// <summary>The functional model inside; null before the shape of the input is known.</summary>
    internal Functional? Inner => _network;

    /// <summary>All layers, the input included.</summary>
    internal IReadOnlyList<Layer> Chain => _chain;

    /// <summary>Adds a layer at the end.</summary>
    /// <exception cref="ValueError">The name is taken, or an input follows other layers.</exception>
    public void add(Layer layer)
    {
        Append(layer);
        Rebuild();
    }

    /// <summary>Takes the last layer away and returns it.</summary>
    public Layer pop()
    {
        var layer = _chain.LastOrDefault() ?? throw new IndexError(
            $"list index out of range. Expected a layer to take away. Received: none in model '{Name}'.");
        _chain.RemoveAt(_chain.Count - 1);
        Unstack(layer);
        (_network, Built) = (null, false);
        Rebuild();
        return layer;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => ModelConfig.Of(this);

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        if (_chain.Count == 0)
        {
            throw new ValueError($"Sequential model {Name} cannot be built because it has no layers. "
                + "Call `model.add(layer)`.");
        }

        var shape = input_shape.ToSingleShape();
        if (_chain[0] is InputLayer given)
        {
            if (!given.Symbol.shape.is_compatible_with(shape))
            {
                throw new ValueError($"Sequential model '{Name}' has already been configured to use input shape "
                    + $"{KerasText.Shape(given.Symbol.shape)}. You cannot build it with input_shape "
                    + $"{KerasText.Shape(shape)}");
            }
        }
        else
        {
            _chain.Insert(0, new InputLayer(batch_shape: shape, dtype: _chain[0].DType));
        }

        // paths of the weights start with the model's name also where build is called by itself
        using (CallContext.Enter(this, null, isCall: false))
        {
            Connect();
        }

        base.build(input_shape);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        if (_network is not null)
        {
            return _network.Run(inputs);
        }

        var x = inputs;
        foreach (var layer in _chain)
        {
            x = layer.Apply(x);
        }

        return x;
    }

    private void Append(Layer layer)
    {
        if (layer is null)
        {
            throw new ValueError("Only instances of `keras.Layer` can be added to a Sequential model. Received: None "
                + $"(of type <class 'NoneType'>) for model '{Name}'.");
        }

        if (layer is InputLayer && _chain.Count > 0)
        {
            throw new ValueError($"Sequential model '{Name}' has already been configured to use input shape. You "
                + $"cannot add a different Input layer to it. Received: {layer.Name}.");
        }

        if (_chain.Exists(l => l.Name == layer.Name))
        {
            throw new ValueError($"All layers added to a Sequential model should have unique names. Name "
                + $"'{layer.Name}' is already the name of a layer in this model. Update the `name` argument to "
                + "pass a unique name.");
        }

        if (_chain.Count == 0 && layer.SampleShape is { } sample)
        {
            _chain.Add(new InputLayer(sample, dtype: layer.DType));
        }

        _chain.Add(layer);
        StackLayers(layer);
        _network = null;
    }

    // Where the input is known the network is there at once, weights included.
    private void Rebuild()
    {
        (_network, Built) = (null, false);
        if (_chain is [InputLayer input, _, ..])
        {
            BuildOnce(input.Symbol);
        }
    }

    private void Connect()
    {
        Tensors x = ((InputLayer)_chain[0]).Symbol;
        var first = x;
        foreach (var layer in _chain.Skip(1))
        {
            x = layer.Apply(x);
        }

        _network = new Functional(first, x, Name);
    }

    private Functional Network(string what) => _network
        ?? throw new AttributeError($"Sequential model '{Name}' has no defined {what} yet. Expected a first layer "
            + "keras.Input, or a call before. Received: neither.");
}

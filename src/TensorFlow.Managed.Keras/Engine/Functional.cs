using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>A model given by its inputs and what follows from them: any network of layers without a cycle.</summary>
public class Functional : Model
{
    private readonly KerasTensor[] _inputs;
    private readonly KerasTensor[] _outputs;
    private readonly FunctionalMap _map;
    private readonly bool _takesList;
    private readonly bool _givesList;
    private readonly (KerasNode Node, int[] From, int To)[] _steps;
    private readonly int[] _results;
    private readonly int _slots;
    private readonly FunctionalPlan _plan;

    /// <summary>The model between symbols.</summary>
    /// <param name="inputs">Symbols of keras.Input, or others that the outputs follow from.</param>
    /// <exception cref="ValueError">An output does not follow from the inputs.</exception>
    public Functional(Tensors inputs, Tensors outputs, string? name = null)
        : base(name)
    {
        (_inputs, _outputs) = (Symbols(inputs, nameof(inputs)), Symbols(outputs, nameof(outputs)));
        (_takesList, _givesList) = (inputs.IsList, outputs.IsList);
        _map = FunctionalMap.Of(_inputs, _outputs);
        StackLayers([.. _map.Layers]);
        Built = true;

        var places = new Dictionary<KerasTensor, int>();
        foreach (var input in _inputs)
        {
            places.TryAdd(input, places.Count);
        }

        _steps = [.. _map.Nodes.Where(n => !n.Outputs.All(places.ContainsKey)).Select(n => Step(n, places))];
        (_results, _slots) = (Array.ConvertAll(_outputs, o => places[o]), places.Count);
        _plan = new FunctionalPlan(_map.Nodes, RunLayers);
    }

    /// <inheritdoc/>
    public override List<ILayer> Layers => base.Layers.FindAll(l => l is not SymbolOperation);

    /// <summary>The symbols that come in.</summary>
    public Tensors inputs => _takesList ? _inputs : _inputs[0];

    /// <summary>The symbols that go out.</summary>
    public Tensors outputs => _givesList ? _outputs : _outputs[0];

    /// <summary>The names of the layers that give the outputs.</summary>
    public override string[] output_names => Array.ConvertAll(_outputs, o => o.Node!.Layer.Name);

    /// <inheritdoc/>
    public override Shape OutputShape => _outputs[0].shape;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => ModelConfig.Of(this);

    internal override IEnumerable<Layer> Steps => base.Layers.Cast<Layer>();

    /// <summary>The calls, for summaries and configs.</summary>
    internal IReadOnlyList<KerasNode> Calls => _map.Nodes;

    /// <summary>The names of the inputs, by which data may be given.</summary>
    internal string[] InputNames => Array.ConvertAll(_inputs, i => i.Node!.Layer.Name);

    /// <summary>Computes the outputs; the layers around are those of the caller.</summary>
    internal Tensors Run(Tensors inputs) => _plan.Run(inputs) ?? RunLayers(inputs);

    private Tensors RunLayers(Tensors inputs)
    {
        var values = new Tensors?[_slots];
        for (var i = 0; i < _inputs.Length; i++)
        {
            values[i] = inputs[i];
        }

        foreach (var (node, from, to) in _steps)
        {
            var outputs = node.Layer.Apply(Gather(node, from, values), training: node.Training);
            for (var i = 0; i < node.Outputs.Count; i++)
            {
                values[to + i] = node.Outputs.Count == 1 ? outputs : outputs[i];
            }
        }

        return _givesList ? Array.ConvertAll(_results, r => values[r]!.Single) : values[_results[0]]!;
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        CheckInputs(inputs);
        return Run(inputs);
    }

    private static Tensors Gather(KerasNode node, int[] from, Tensors?[] values)
    {
        if (!node.TakesList)
        {
            return values[from[0]]!;
        }

        var inputs = new Tensor[from.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = values[from[i]]!.Single;
        }

        return inputs;
    }

    private static (KerasNode Node, int[] From, int To) Step(KerasNode node, Dictionary<KerasTensor, int> places)
    {
        var from = node.Inputs.Select(i => places[i]).ToArray();
        var to = places.Count;
        foreach (var output in node.Outputs)
        {
            places[output] = places.Count;
        }

        return (node, from, to);
    }

    private void CheckInputs(Tensors inputs)
    {
        if (inputs.Length != _inputs.Length)
        {
            throw new ValueError($"Layer \"{Name}\" expects {_inputs.Length} named input(s) with keys "
                + $"{KerasText.List(InputNames)}, but it received {inputs.Length} input tensors. "
                + $"Inputs received: {inputs}");
        }

        for (var i = 0; i < _inputs.Length; i++)
        {
            var (asked, given) = (_inputs[i].shape, inputs[i].shape);
            if (!asked.is_compatible_with(given))
            {
                throw new ValueError($"Input {i} with name '{InputNames[i]}' of layer \"{Name}\" is incompatible "
                    + $"with the layer: expected shape={KerasText.Shape(asked)}, found "
                    + $"shape={KerasText.Shape(given)}");
            }
        }
    }

    private static KerasTensor[] Symbols(Tensors tensors, string what) => tensors.IsSymbolic
        ? [.. tensors.Symbols]
        : throw new ValueError($"All `{what}` values must be KerasTensors. Received: {what}={tensors}.");
}

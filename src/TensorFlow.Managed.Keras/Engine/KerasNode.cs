using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>One call of a layer on symbols: an edge of a functional model.</summary>
internal sealed class KerasNode
{
    /// <summary>Registers the call with its layer and its outputs.</summary>
    public KerasNode(Layer layer, IReadOnlyList<KerasTensor> inputs, IReadOnlyList<KerasTensor> outputs, bool isList,
        bool givesList)
    {
        (Layer, Inputs, Outputs, TakesList, GivesList) = (layer, inputs, outputs, isList, givesList);
        for (var i = 0; i < outputs.Count; i++)
        {
            (outputs[i].Node, outputs[i].Index) = (this, i);
        }

        layer.Nodes.Add(this);
    }

    /// <summary>What is called.</summary>
    public Layer Layer { get; }

    /// <summary>What it is called on; empty for an input layer.</summary>
    public IReadOnlyList<KerasTensor> Inputs { get; }

    /// <summary>What it gives.</summary>
    public IReadOnlyList<KerasTensor> Outputs { get; }

    /// <summary>It was called on a list.</summary>
    public bool TakesList { get; }

    /// <summary>It gave a list.</summary>
    public bool GivesList { get; }

    /// <summary>The settings of the call that the model repeats.</summary>
    public bool? Training { get; init; }

    /// <summary>The calls that make its inputs.</summary>
    public IEnumerable<KerasNode> Parents => Inputs.Select(i => i.Node).OfType<KerasNode>();
}

using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>The calls between a model's inputs and outputs, in the order in which Keras lists and runs them.</summary>
internal sealed class FunctionalMap
{
    private readonly Dictionary<Layer, int> _firstMet = [];
    private readonly HashSet<KerasNode> _finished = [];
    private readonly HashSet<KerasNode> _underWay = [];
    private readonly List<KerasNode> _outward = [];
    private readonly HashSet<KerasTensor> _inputs;

    private FunctionalMap(IReadOnlyList<KerasTensor> inputs, IReadOnlyList<KerasTensor> outputs)
    {
        _inputs = [.. inputs];
        foreach (var output in outputs)
        {
            Visit(output);
        }

        var (nodeDepths, layerDepths) = Depths();
        foreach (var node in inputs.Select(i => i.Node).OfType<KerasNode>())
        {
            if (layerDepths.TryAdd(node.Layer, 0))
            {
                _firstMet[node.Layer] = -1;
                nodeDepths[node] = 0;
            }
        }

        Nodes = [.. nodeDepths.Keys.OrderByDescending(n => nodeDepths[n]).ThenBy(n => _outward.IndexOf(n))];
        Layers = [.. layerDepths.Keys.OrderByDescending(l => layerDepths[l]).ThenBy(l => _firstMet[l])];
    }

    /// <summary>Calls in running order.</summary>
    public IReadOnlyList<KerasNode> Nodes { get; }

    /// <summary>Layers from the inputs to the outputs, as summaries and weights are ordered.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>The map of a model.</summary>
    /// <exception cref="ValueError">An output does not follow from the inputs.</exception>
    public static FunctionalMap Of(IReadOnlyList<KerasTensor> inputs, IReadOnlyList<KerasTensor> outputs)
    {
        var map = new FunctionalMap(inputs, outputs);
        var known = new HashSet<KerasTensor>(inputs);
        foreach (var node in map.Nodes.Where(n => n.Inputs.Count > 0 && n.Inputs.All(known.Contains)))
        {
            known.UnionWith(node.Outputs);
        }

        for (var i = 0; i < outputs.Count; i++)
        {
            if (!known.Contains(outputs[i]))
            {
                throw new ValueError($"Output with path `{(outputs.Count > 1 ? i : "")}` is not connected to `inputs`. "
                    + $"Expected a symbol that follows from the inputs. Received: {outputs[i]}.");
            }
        }

        return map;
    }

    private void Visit(KerasTensor symbol)
    {
        if (symbol.Node is not { } node)
        {
            throw new ValueError("Output tensors of a Functional model must be the output of a layer. "
                + $"Received: {symbol}.");
        }

        if (_finished.Contains(node))
        {
            return;
        }

        if (!_underWay.Add(node))
        {
            throw new ValueError($"Tensor {symbol} from operation '{node.Layer.Name}' is part of a cycle.");
        }

        _firstMet.TryAdd(node.Layer, _firstMet.Count);
        if (!_inputs.Contains(symbol))
        {
            foreach (var input in node.Inputs)
            {
                Visit(input);
            }
        }

        _finished.Add(node);
        _underWay.Remove(node);
        _outward.Add(node);
    }

    // A layer's depth is that of its call farthest from the outputs.
    private (Dictionary<KerasNode, int> Nodes, Dictionary<Layer, int> Layers) Depths()
    {
        var nodes = new Dictionary<KerasNode, int>();
        var layers = new Dictionary<Layer, int>();
        foreach (var node in Enumerable.Reverse(_outward))
        {
            var depth = System.Math.Max(nodes.GetValueOrDefault(node), layers.GetValueOrDefault(node.Layer));
            nodes[node] = layers[node.Layer] = depth;
            foreach (var parent in node.Parents.Where(_finished.Contains))
            {
                nodes[parent] = System.Math.Max(depth + 1, nodes.GetValueOrDefault(parent));
            }
        }

        return (nodes, layers);
    }
}

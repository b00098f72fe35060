using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Graphs;

/// <summary>Adds described nodes, in any order, to a graph; all of them or none.</summary>
/// <remarks>
/// Nodes are made as soon as their inputs are there, the first in the list first. With a prefix they come into that
/// scope; a name that the graph has already gets a suffix, and inputs and colocation groups follow.
/// </remarks>
internal sealed class GraphConstructor
{
    private readonly Graph _graph;
    private readonly IReadOnlyList<NodeSpec> _nodes;
    private readonly IReadOnlyDictionary<string, Tensor> _inputMap;
    private readonly HashSet<string> _usedKeys = [];
    private readonly Dictionary<string, int> _index = [];
    private readonly Operation?[] _made;
    private readonly ImportNames _names;

    private GraphConstructor(
        Graph graph, IReadOnlyList<NodeSpec> nodes, string prefix, IReadOnlyDictionary<string, Tensor> inputMap)
    {
        (_graph, _nodes, _inputMap) = (graph, nodes, inputMap);
        _made = new Operation?[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            CheckName(nodes[i].Name);
            if (!_index.TryAdd(nodes[i].Name, i))
            {
                throw new ValueError($"Node '{nodes[i].Name}' is not unique. Expected one node of a name. "
                    + $"Received: two named '{nodes[i].Name}'.");
            }
        }

        _names = new ImportNames(graph, _index, prefix);
    }

    /// <summary>Adds the nodes and gives them by the names that they have in the list.</summary>
    /// <param name="graph">The graph that takes them.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="prefix">The scope without its last slash; empty: none.</param>
    /// <param name="inputMap">Tensors that stand for "node:k" (or "node": output 0) where that is an input.</param>
    /// <exception cref="ValueError">The nodes are no graph: says which, what was expected and received.</exception>
    /// <exception cref="NotFoundError">An op that this runtime lacks.</exception>
    public static IReadOnlyDictionary<string, Operation> Add(
        Graph graph,
        IReadOnlyList<NodeSpec> nodes,
        string prefix = "",
        IReadOnlyDictionary<string, Tensor>? inputMap = null)
    {
        if (graph.finalized)
        {
            throw new RuntimeError($"Graph is finalized and cannot be modified. Received: {nodes.Count} nodes.");
        }

        foreach (var node in nodes)
        {
            OpTable.Find(node.Op, node.Name);
        }

        var constructor = new GraphConstructor(graph, nodes, prefix, inputMap ?? new Dictionary<string, Tensor>());
        var count = graph.version;
        var done = false;
        try
        {
            constructor.Run();
            constructor.CheckMap();
            done = true;
        }
        finally
        {
            if (!done)
            {
                graph.Truncate(count);
            }
        }

        constructor.Place();
        return constructor._index.ToDictionary(n => n.Key, n => constructor._made[n.Value]!);
    }

    private void Run()
    {
        var pending = new int[_nodes.Count];
        var followers = new List<int>?[_nodes.Count];
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            foreach (var source in Sources(_nodes[i]))
            {
                pending[i]++;
                (followers[source] ??= []).Add(i);
            }

            if (pending[i] == 0)
            {
                ready.Enqueue(i, i);
            }
        }

        var processed = 0;
        while (ready.TryDequeue(out var i, out _))
        {
            processed++;
            Make(i);
            foreach (var follower in followers[i] ?? [])
            {
                if (--pending[follower] == 0)
                {
                    ready.Enqueue(follower, follower);
                }
            }
        }

        if (processed < _nodes.Count)
        {
            throw new ValueError($"{_nodes.Count - processed} nodes in a cycle. Expected nodes that do not wait for "
                + $"themselves. Received: '{_nodes[Array.FindIndex(pending, p => p > 0)].Name}' on or behind a cycle.");
        }
    }

    // The nodes of the list that one waits for, once for each of its inputs.
    private IEnumerable<int> Sources(NodeSpec node)
    {
        foreach (var input in node.Inputs)
        {
            if (Mapped(input) is null)
            {
                yield return Find(node, input.Node);
            }
        }

        foreach (var control in node.Controls)
        {
            yield return Find(node, control);
        }
    }

    private Tensor? Mapped(InputSpec input)
    {
        if (_inputMap.Count == 0)
        {
            return null;
        }

        var key = input.ToString();
        if (!_inputMap.ContainsKey(key) && input.Index == 0)
        {
            key = input.Node;
        }

        if (!_inputMap.TryGetValue(key, out var tensor))
        {
            return null;
        }

        _usedKeys.Add(key);
        return tensor;
    }

    private int Find(NodeSpec node, string name) => _index.TryGetValue(name, out var found)
        ? found
        : throw new ValueError($"Node '{node.Name}': Unknown input node '{name}'. Expected one of the "
            + $"{_nodes.Count} nodes that are imported. Received: '{name}'.");

    private void Make(int i)
    {
        var node = _nodes[i];
        var op = OpTable.Find(node.Op, node.Name);
        var name = _names.Of(node.Name);
        var inputs = node.Inputs.Select(input => Mapped(input) ?? Output(node, input)).ToArray();
        var controls = node.Controls.Select(c => _made[_index[c]]!).Concat(_graph.Dependencies.InForce).Distinct();
        try
        {
            var attrs = NodeChecks.Complete(op, node, name);
            NodeChecks.Inputs(op, attrs, inputs, name);
            NodeChecks.Value(op, attrs, name);
            _names.Colocate(attrs);
            _made[i] = _graph.Target.Create(op, inputs, [.. controls], attrs, name);
            _made[i]!.device = node.Device;
        }
        catch (Exception e) when (e is TypeError or InvalidArgumentError or ResourceExhaustedError)
        {
            throw new ValueError($"Node '{name}': {e.Message}");
        }
    }

    private Tensor Output(NodeSpec node, InputSpec input)
    {
        var source = _made[_index[input.Node]]!;
        return input.Index < source.outputs.Count
            ? source.outputs[input.Index]
            : throw new ValueError($"Node '{node.Name}': Connecting to invalid output {input.Index} of source node "
                + $"{input.Node} which has {source.outputs.Count} outputs. Received: '{input}'.");
    }

    private void CheckMap()
    {
        var unused = _inputMap.Keys.Where(k => !_usedKeys.Contains(k) && !Exists(InputSpec.Parse(k))).ToArray();
        if (unused.Length > 0)
        {
            throw new ValueError("Attempted to map inputs that were not found in graph_def: "
                + $"[{string.Join(", ", unused)}]. Received: {string.Join(", ", unused)}.");
        }
    }

    private bool Exists(InputSpec input) =>
        _index.TryGetValue(input.Node, out var i) && input.Index < _made[i]!.outputs.Count;

    // Names and devices as after the fact: a colocated node goes where its group is, others where the scopes say.
    private void Place()
    {
        foreach (var op in _made)
        {
            _graph.Names.MarkUsed(op!.name);
            if (!op.Attrs.Has("_class"))
            {
                _graph.Placement.ApplyDevices(op);
            }
        }

        foreach (var op in _made.Where(o => o!.Attrs.Has("_class")))
        {
            var placed = op!.ColocationGroups.Select(g => g["loc:@".Length..])
                .Where(n => n != op.name && _graph.Contains(n)).Select(_graph.get_operation_by_name)
                .FirstOrDefault(o => o.device.Length > 0);
            op.device = placed?.device ?? op.device;
        }
    }

    private static void CheckName(string name)
    {
        var valid = name.Length > 0 && (char.IsAsciiLetterOrDigit(name[0]) || name[0] == '.')
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '\\' or '>');
        if (!valid)
        {
            throw new ValueError($"Node '{name}': Node name contains invalid characters. Expected a letter, digit or "
                + $"dot, then any of these and _-/\\>. Received: '{name}'.");
        }
    }
}

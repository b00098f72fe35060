using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Numerics.Memory;
using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>A compiled request: bound kernels in order, over one arena. Running it allocates nothing.</summary>
internal sealed class Plan
{
    private readonly Kernel[] _kernels;
    private readonly KernelContext[] _contexts;
    private readonly PlanNode[] _nodes;
    private readonly (TensorData[] Inputs, int Index)[][] _feedSlots;
    private readonly Value[] _feeds;
    private readonly Value[] _fetches;
    private bool _checked;

    private Plan(PlanGraph graph)
    {
        Graph = graph;
        var (offsets, size) = MemoryPlanner.Plan(graph);
        ArenaBytes = size;
        Place(offsets, AlignedBuffer.Allocate(size, pinned: true, zeroed: true));
        (_feeds, _fetches) = ([.. graph.Feeds], [.. graph.Fetches]);
        _nodes = [.. graph.Nodes];
        _kernels = Array.ConvertAll(_nodes, n => n.Bind());
        var inputs = Array.ConvertAll(_nodes, n => Array.ConvertAll(n.Inputs, Memory));
        _contexts = [.. _nodes.Select((n, i) => new KernelContext(inputs[i], Array.ConvertAll(n.Outputs, Memory)))];
        _feedSlots = Array.ConvertAll(_feeds, f => SlotsOf(f, inputs));
    }

    public PlanGraph Graph { get; }

    /// <summary>Memory for all temporaries, in bytes.</summary>
    public long ArenaBytes { get; }

    public IReadOnlyList<Value> Fetches => _fetches;

    /// <summary>Lays out memory and binds kernels.</summary>
    public static Plan Compile(PlanGraph graph) => new(graph);

    /// <summary>Runs on these fed values, whose shapes are those that the plan was made for.</summary>
    public void Run(ReadOnlySpan<TensorData> feeds)
    {
        for (var i = 0; i < feeds.Length; i++)
        {
            foreach (var (inputs, index) in _feedSlots[i])
            {
                inputs[index] = feeds[i];
            }
        }

        if (!_checked)
        {
            RunChecked();
            return;
        }

        for (var i = 0; i < _kernels.Length; i++)
        {
            _kernels[i](_contexts[i]);
        }
    }

    /// <summary>The value of a fetch after a run, in the plan's own memory (or the feed's).</summary>
    public TensorData Fetched(int index, ReadOnlySpan<TensorData> feeds)
    {
        var value = _fetches[index];
        if (value.Root.Kind != ValueKind.Feed)
        {
            return value.Memory!;
        }

        var feed = Array.IndexOf(_feeds, value.Root);
        return feeds[feed].WithShape(value.Shape);
    }

    /// <summary>The plan as a table; see <see cref="PlanText"/>.</summary>
    public override string ToString() => PlanText.Of(this);

    // A variable that has a value keeps having one, so that checks are needed until one run went through.
    private void RunChecked()
    {
        for (var i = 0; i < _kernels.Length; i++)
        {
            foreach (var variable in _nodes[i].Reads)
            {
                variable.CheckInitialized();
            }

            _kernels[i](_contexts[i]);
            if (_nodes[i].Writes is { } written)
            {
                written.Initialized = true;
            }
        }

        _checked = true;
    }

    private void Place(IReadOnlyDictionary<Value, long> offsets, AlignedBuffer arena)
    {
        foreach (var value in Graph.Nodes.SelectMany(n => n.Outputs.Concat(n.Inputs)).Concat(Graph.Fetches))
        {
            if (value.Memory is null && offsets.TryGetValue(value.Root, out var offset))
            {
                value.Memory = TensorData.View(value.DType, value.Shape, arena, offset);
            }
        }
    }

    // Feeds that no step has seen yet stand in as memory of the right size until the first run replaces them.
    private static TensorData Memory(Value value) =>
        value.Memory ??= TensorData.Allocate(value.DType, value.Shape);

    private (TensorData[] Inputs, int Index)[] SlotsOf(Value feed, TensorData[][] inputs)
    {
        var slots = new List<(TensorData[], int)>();
        for (var n = 0; n < _nodes.Length; n++)
        {
            for (var i = 0; i < _nodes[n].Inputs.Length; i++)
            {
                if (_nodes[n].Inputs[i].Root == feed)
                {
                    slots.Add((inputs[n], i));
                }
            }
        }

        return [.. slots];
    }
}

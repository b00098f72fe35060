using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Numerics.Memory;
using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>A compiled request: bound kernels in order, over one arena. Running it allocates nothing.</summary>
internal sealed class Plan
{
    private readonly Step[] _steps;
    private readonly (PlanNode Node, Step Step)[] _checked;
    private readonly Value[] _feeds;
    private readonly Value[] _fetches;
    private readonly TensorData?[] _fetched;
    private readonly TensorData[] _fed;
    private bool _isChecked;

    private Plan(PlanGraph graph, Arenas arenas)
    {
        Graph = graph;
        var (offsets, size) = MemoryPlanner.Plan(graph);
        ArenaBytes = size;
        (_feeds, _fetches) = ([.. graph.Feeds], [.. graph.Fetches]);
        _fed = Array.ConvertAll(_feeds, f => TensorData.Allocate(f.DType, f.Shape, pinned: true));
        Place(offsets, arenas.Take(size));
        _checked = [.. graph.Nodes.Select(n => (n, n.Place()))];
        _steps = [.. _checked.Where(c => c.Node.Step is not Check).Select(c => c.Step)];
        _fetched = Array.ConvertAll(_fetches, f => f.Root.Kind == ValueKind.Feed ? null : f.Memory);
    }

    public PlanGraph Graph { get; }

    /// <summary>Memory for all temporaries, in bytes.</summary>
    public long ArenaBytes { get; }

    public IReadOnlyList<Value> Fetches => _fetches;

    /// <summary>Lays out memory and binds kernels.</summary>
    public static Plan Compile(PlanGraph graph, Arenas arenas) => new(graph, arenas);

    /// <summary>Runs on these fed values, whose types and shapes are those that the plan was made for.</summary>
    public void Run(ReadOnlySpan<TensorData> feeds)
    {
        // into the plan's own memory, to which the steps are bound
        for (var i = 0; i < feeds.Length; i++)
        {
            feeds[i].CopyTo(_fed[i]);
        }

        if (!_isChecked)
        {
            RunChecked();
            return;
        }

        foreach (var step in _steps)
        {
            step.Run();
        }
    }

    /// <summary>The value of a fetch after a run, in the plan's own memory (or the feed's).</summary>
    public TensorData Fetched(int index, ReadOnlySpan<TensorData> feeds) => _fetched[index] ?? Fed(index, feeds);

    private TensorData Fed(int index, ReadOnlySpan<TensorData> feeds)
    {
        var value = _fetches[index];
        return feeds[Array.IndexOf(_feeds, value.Root)].WithShape(value.Shape);
    }

    /// <summary>The plan as a table; see <see cref="PlanText"/>.</summary>
    public override string ToString() => PlanText.Of(this);

    // A variable that has a value keeps having one, so that checks are needed until one run went through.
    private void RunChecked()
    {
        foreach (var (node, step) in _checked)
        {
            foreach (var variable in node.Reads)
            {
                variable.CheckInitialized();
            }

            step.Run();
            if (node.Writes is { } written)
            {
                written.Initialized = true;
            }
        }

        _isChecked = true;
    }

    private void Place(IReadOnlyDictionary<Value, long> offsets, AlignedBuffer arena)
    {
        foreach (var value in Graph.Nodes.SelectMany(n => n.Outputs.Concat(n.Inputs)).Concat(Graph.Fetches))
        {
            if (value.Memory is null && offsets.TryGetValue(value.Root, out var offset))
            {
                value.Memory = TensorData.View(value.DType, value.Shape, arena, offset);
            }
            else if (Array.IndexOf(_feeds, value.Root) is var feed and >= 0)
            {
                value.Memory = _fed[feed].WithShape(value.Shape);
            }
        }
    }
}

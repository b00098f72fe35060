using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow.Execution.Planning;

/// <summary>Nodes of a plan that are computed together, by their places.</summary>
/// <param name="count">Elements of each result.</param>
internal sealed class ChainGroup(long count)
{
    public long Count { get; } = count;

    public HashSet<int> Members { get; } = [];

    /// <summary>Functions with many constants, of which it has one of a kind: what it used twice, the compiler would
    /// keep in registers, of which there are too few.</summary>
    public HashSet<Op> Long { get; } = [];

    /// <summary>Where in the plan the group is computed.</summary>
    public int At { get; set; }

    /// <summary>Nobody outside has read its results yet: it may be computed later.</summary>
    public bool MayMove { get; set; } = true;
}

/// <summary>Sorts the nodes of a plan, told in order, into groups that may be computed at one place.</summary>
internal sealed class ChainGroups(PlanGraph graph)
{
    // more floats than stay in the nearest cache: what is read soon after it was made need not come from afar
    private const long LeastApart = 1 << 14;

    private readonly List<ChainGroup> _groups = [];
    private readonly Dictionary<int, ChainGroup> _groupOf = [];
    private readonly Dictionary<Value, int> _makers = [];
    private readonly Dictionary<VariableMemory, int> _lastWrite = [];

    public IReadOnlyList<ChainGroup> All => _groups;

    /// <summary>Puts the next node into a group if it is a function of elements.</summary>
    public void Place(int place, ElementwiseNode? function, int most)
    {
        var node = graph.Nodes[place];
        var kind = node.Step is OpStep { Op: Exp or Expm1 or Log or Log1p or Sigmoid or Softplus or Tanh } step
            ? step.Op
            : null;
        var group = function is null ? null : Find(
            place, function, g => g.Count == node.Outputs[0].Shape.size && g.Members.Count < most
                && (kind is null || !g.Long.Contains(kind)) && (g.Count < LeastApart || Shares(function, g)));
        foreach (var made in node.Inputs.Select(MakerGroup))
        {
            if (made is not null && made != group)
            {
                made.MayMove = false;
            }
        }

        if (group is not null)
        {
            group.Members.Add(place);
            if (kind is not null)
            {
                group.Long.Add(kind);
            }

            _groupOf[place] = group;
        }

        foreach (var output in node.Outputs)
        {
            _makers[output.Root] = place;
        }

        foreach (var written in node.Changes)
        {
            _lastWrite[written] = place;
        }
    }

    private ChainGroup Find(int place, ElementwiseNode function, Func<ChainGroup, bool> hasRoom)
    {
        var candidates = _groups.Where(hasRoom).OrderByDescending(g => g.At).ToList();
        if (candidates.Find(g => IsThere(function, g)) is { } joined)
        {
            return joined;
        }

        if (candidates.Find(g => g.MayMove && function.Inputs.Any(i => MakerGroup(i) == g) && MovesTo(g)) is { } moved)
        {
            moved.At = place;
            return moved;
        }

        var group = new ChainGroup(graph.Nodes[place].Outputs[0].Shape.size) { At = place };
        _groups.Add(group);
        return group;
    }

    // The function reads what the group makes or reads, other than single elements.
    private bool Shares(ElementwiseNode function, ChainGroup group) => function.Inputs.Any(
        i => MakerGroup(i) == group || (i.Shape.size > 1
            && group.Members.Any(m => graph.Nodes[m].Inputs.Any(o => o.Root == i.Root))));

    private ChainGroup? MakerGroup(Value value) =>
        _makers.TryGetValue(value.Root, out var maker) ? _groupOf.GetValueOrDefault(maker) : null;

    // All that the function reads is there where the group is computed, and a variable has its later value already.
    private bool IsThere(ElementwiseNode function, ChainGroup group) => function.Inputs.All(
        i => MakerGroup(i) is { } made ? made == group || made.At < group.At
            : (!_makers.TryGetValue(i.Root, out var maker) || maker < group.At) && !WrittenSince(i, group.At));

    private bool MovesTo(ChainGroup group) => group.Members.All(
        m => graph.Nodes[m].Inputs.All(i => !WrittenSince(i, group.Members.Min())));

    private bool WrittenSince(Value value, int place) =>
        value.Root.Variable is { } read && _lastWrite.TryGetValue(read, out var written) && written >= place;
}

using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution.Planning;

/// <summary>Which nodes read a value, by their places in a plan.</summary>
internal sealed class Readers
{
    private readonly Dictionary<Value, List<int>> _places = [];
    private readonly HashSet<Value> _fetched;

    public Readers(PlanGraph graph)
    {
        _fetched = [.. graph.Fetches.Select(f => f.Root)];
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            foreach (var input in graph.Nodes[i].Inputs.Select(v => v.Root).Distinct())
            {
                if (!_places.TryGetValue(input, out var places))
                {
                    _places[input] = places = [];
                }

                places.Add(i);
            }
        }
    }

    /// <summary>Where a value is read, in order.</summary>
    public IReadOnlyList<int> Of(Value value) => _places.TryGetValue(value.Root, out var places) ? places : [];

    /// <summary>The caller gets the value.</summary>
    public bool IsFetched(Value value) => _fetched.Contains(value.Root);

    /// <summary>The only place where a value is read; null where there are others, or the caller gets it.</summary>
    public int? Only(Value value) => !IsFetched(value) && Of(value) is [var place] ? place : null;
}

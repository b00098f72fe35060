using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Lays the temporaries of a plan out in one arena: values that live at different times share memory.
/// </summary>
internal static class MemoryPlanner
{
    /// <summary>Places start at multiples of this many bytes: a cache line, a full vector.</summary>
    public const int Alignment = 64;

    /// <summary>Offsets by value, and the size of the arena.</summary>
    public static (IReadOnlyDictionary<Value, long> Offsets, long Size) Plan(PlanGraph graph)
    {
        var lifetimes = Lifetimes(graph);
        var groups = MergeInPlace(graph, lifetimes);
        var offsets = new Dictionary<Value, long>();
        long size = 0;
        var placed = new List<(Lifetime Time, long From, long To)>();
        foreach (var (owner, time) in groups.OrderByDescending(g => g.Key.Bytes).ThenBy(g => g.Value.First))
        {
            var bytes = Align(owner.Bytes);
            var at = FirstGap(placed.Where(p => p.Time.Overlaps(time)).OrderBy(p => p.From), bytes);
            placed.Add((time, at, at + bytes));
            foreach (var member in time.Members)
            {
                offsets[member] = at;
            }

            size = Math.Max(size, at + bytes);
        }

        return (offsets, size);
    }

    private static long Align(long bytes) => (Math.Max(bytes, 1) + Alignment - 1) / Alignment * Alignment;

    private static long FirstGap(IEnumerable<(Lifetime Time, long From, long To)> taken, long bytes)
    {
        long at = 0;
        foreach (var (_, from, to) in taken)
        {
            if (from - at >= bytes)
            {
                break;
            }

            at = Math.Max(at, to);
        }

        return at;
    }

    private static Dictionary<Value, Lifetime> Lifetimes(PlanGraph graph)
    {
        var lifetimes = new Dictionary<Value, Lifetime>();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            foreach (var output in graph.Nodes[i].Outputs.Where(o => o.Root.Kind == ValueKind.Temporary))
            {
                lifetimes.TryAdd(output.Root, new Lifetime(output.Root, i));
            }

            foreach (var used in graph.Nodes[i].Inputs.Concat(graph.Nodes[i].Outputs))
            {
                if (lifetimes.TryGetValue(used.Root, out var time))
                {
                    time.Last = i;
                }
            }
        }

        foreach (var fetch in graph.Fetches)
        {
            if (lifetimes.TryGetValue(fetch.Root, out var time))
            {
                time.Last = graph.Nodes.Count;
            }
        }

        return lifetimes;
    }

    // An elementwise step writes over an input that nobody reads after it.
    private static Dictionary<Value, Lifetime> MergeInPlace(PlanGraph graph, Dictionary<Value, Lifetime> lifetimes)
    {
        var groups = new Dictionary<Value, Lifetime>(lifetimes);
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var node = graph.Nodes[i];
            if (node.Outputs is not [var output] || !lifetimes.TryGetValue(
                output.Root, out var made) || made.First != i)
            {
                continue;
            }

            for (var n = 0; n < node.Inputs.Length; n++)
            {
                var input = node.Inputs[n].Root;
                if (node.Step.RunsInPlace(n) && input.Bytes == output.Bytes && node.Inputs[n].DType == output.DType
                    && lifetimes.TryGetValue(input, out var before) && before.Last == i && before != made)
                {
                    before.Absorb(made);
                    groups.Remove(output.Root);
                    foreach (var member in made.Members)
                    {
                        lifetimes[member] = before;
                    }

                    break;
                }
            }
        }

        return groups;
    }

    private sealed class Lifetime(Value owner, int first)
    {
        public int First { get; } = first;

        public int Last { get; set; } = first;

        public List<Value> Members { get; } = [owner];

        public bool Overlaps(Lifetime other) => First <= other.Last && other.First <= Last;

        public void Absorb(Lifetime later)
        {
            Last = later.Last;
            Members.AddRange(later.Members);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution.Planning;

namespace Tensorflow.Execution;

/// <summary>
/// Plans by what they fetch, run and feed, by fed shapes, and by fed values where these decide shapes.
/// </summary>
internal sealed class PlanCache(SessionState state)
{
    private readonly Dictionary<int, List<Entry>> _entries = [];
    private readonly HashSet<Plan> _keyed = [];
    private readonly Arenas _arenas = new();

    /// <summary>The plan for a request; null if its shapes depend on values that only a run tells.</summary>
    public Plan? Find(RunRequest request, ReadOnlySpan<TensorData> feeds)
    {
        var hash = Hash(request);
        if (!_entries.TryGetValue(hash, out var list))
        {
            _entries[hash] = list = [];
        }

        foreach (var entry in list)
        {
            if (entry.Serves(request, feeds))
            {
                return entry.Plan;
            }
        }

        var made = Compile(request, feeds);
        list.Add(made);
        return made.Plan;
    }

    /// <summary>True if the plan serves only some fed values, so that each run has to look for it again.</summary>
    public bool DependsOnValues(Plan plan) => _keyed.Contains(plan);

    private Entry Compile(RunRequest asked, ReadOnlySpan<TensorData> feeds)
    {
        var values = feeds.ToArray();
        var request = asked with
        {
            Feeds = [.. asked.Feeds.Select((f, i) => new KeyValuePair<Tensor, TensorData>(f.Key, values[i]))],
        };
        var keyed = false;
        var graph = PlanGraphBuilder.Build(request, state, feedsAreConstant: false);
        if (graph is null && HasShapeFeeds(feeds))
        {
            keyed = true;
            graph = PlanGraphBuilder.Build(request, state, feedsAreConstant: true);
        }

        var plan = graph is null ? null : Plan.Compile(Passes.Run(graph), _arenas);
        if (keyed && plan is not null)
        {
            _keyed.Add(plan);
        }

        var key = Array.ConvertAll(feeds.ToArray(), f => keyed && PlanGraphBuilder.MayBeShape(f) ? f.Copy() : null);
        return new Entry(request.Copy(), Array.ConvertAll(feeds.ToArray(), f => f.Shape), key, plan);
    }

    private static bool HasShapeFeeds(ReadOnlySpan<TensorData> feeds)
    {
        foreach (var feed in feeds)
        {
            if (PlanGraphBuilder.MayBeShape(feed))
            {
                return true;
            }
        }

        return false;
    }

    private static int Hash(RunRequest request)
    {
        var hash = default(HashCode);
        for (var i = 0; i < request.Fetches.Count; i++)
        {
            hash.Add(request.Fetches[i].Id);
        }

        for (var i = 0; i < request.Targets.Count; i++)
        {
            hash.Add(request.Targets[i].Id);
        }

        for (var i = 0; i < request.Feeds.Count; i++)
        {
            hash.Add(request.Feeds[i].Key.Id);
        }

        return hash.ToHashCode();
    }

    private sealed class Entry(RunRequest request, Shape[] shapes, TensorData?[] keys, Plan? plan)
    {
        public Plan? Plan => plan;

        public bool Serves(RunRequest other, ReadOnlySpan<TensorData> feeds)
        {
            if (!Same(request.Fetches, other.Fetches) || !Same(request.Targets, other.Targets)
                || request.Feeds.Count != other.Feeds.Count)
            {
                return false;
            }

            for (var i = 0; i < feeds.Length; i++)
            {
                if (request.Feeds[i].Key != other.Feeds[i].Key || shapes[i] != feeds[i].Shape
                    || (keys[i] is { } key && !key.Bytes.SequenceEqual(feeds[i].Bytes)))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Same<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
            where T : class
        {
            if (a.Count != b.Count)
            {
                return false;
            }

            for (var i = 0; i < a.Count; i++)
            {
                if (!ReferenceEquals(a[i], b[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

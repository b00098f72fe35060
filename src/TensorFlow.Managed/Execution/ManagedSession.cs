using System;
using Tensorflow.Execution.Planning;

namespace Tensorflow.Execution;

/// <summary>A session of the managed engine: variables, and the plans made so far.</summary>
internal sealed class ManagedSession : IEngineSession
{
    private readonly SessionState _state = new();
    private readonly PlanCache _plans;
    private TensorData[] _feeds = [];

    public ManagedSession() => _plans = new PlanCache(_state);

    // Plans have one arena each, so that one run is made at a time.
    public TensorData[] Run(RunRequest request)
    {
        lock (_state)
        {
            var feeds = Values(request);
            if (_plans.Find(request, feeds) is not { } plan)
            {
                return Interpreter.Run(request, _state);
            }

            plan.Run(feeds);
            TensorData[] results = request.Fetches.Count == 0 ? [] : new TensorData[request.Fetches.Count];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = plan.Fetched(i, feeds).Copy();
            }

            return results;
        }
    }

    public ICallable Prepare(RunRequest request) => new ManagedCallable(request, _plans, _state);

    /// <summary>The plan of a request, compiled now if need be; null where only the interpreter can run it.</summary>
    public Plan? PlanOf(RunRequest request)
    {
        lock (_state)
        {
            return _plans.Find(request, Values(request));
        }
    }

    /// <summary>One plan serves the request whatever the fed values are.</summary>
    public bool HasFixedPlan(RunRequest request)
    {
        lock (_state)
        {
            return _plans.Find(request, Values(request)) is { } plan && !_plans.DependsOnValues(plan);
        }
    }

    public void Dispose()
    {
    }

    private ReadOnlySpan<TensorData> Values(RunRequest request)
    {
        if (_feeds.Length < request.Feeds.Count)
        {
            _feeds = new TensorData[request.Feeds.Count];
        }

        for (var i = 0; i < request.Feeds.Count; i++)
        {
            _feeds[i] = request.Feeds[i].Value;
        }

        return _feeds.AsSpan(0, request.Feeds.Count);
    }
}

using System;
using Tensorflow.Execution;

namespace Tensorflow.Functions;

/// <summary>One set of fetches of a function.</summary>
internal sealed class FunctionRunner(FunctionEngine engine, Tensor[] fetches) : ICallable
{
    private ManagedSession? _session;
    private ICallable? _callable;

    public int Count => fetches.Length;

    /// <summary>Runs; results that are null are made anew, others are written over where shapes allow.</summary>
    public void Run(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
    {
        var session = engine.Session;
        if (session != _session)
        {
            (_session, _callable) = (session, session.Prepare(engine.Request(fetches)));
        }

        _callable!.Run(feeds, results);
    }

    /// <summary>Runs into new memory.</summary>
    public Tensor[] Run(ReadOnlySpan<TensorData> feeds)
    {
        if (fetches.Length == 0)
        {
            Run(feeds, []);
            return [];
        }

        var room = default(Few<TensorData>);
        var values = Few<TensorData>.Take(ref room, fetches.Length);
        Run(feeds, values);
        var results = new Tensor[values.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new Tensor(values[i]);
        }

        return results;
    }
}

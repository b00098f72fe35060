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
        var results = new TensorData[fetches.Length];
        Run(feeds, results);
        return Array.ConvertAll(results, r => new Tensor(r));
    }
}

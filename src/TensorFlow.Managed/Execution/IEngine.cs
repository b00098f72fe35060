using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>Something that runs graphs: the managed engine, or TensorFlow's C library.</summary>
public interface IEngine
{
    /// <summary>What the engine is called, as in "managed".</summary>
    string Name { get; }

    /// <summary>Opens a session on a graph, which may grow later.</summary>
    internal IEngineSession Open(Graph graph);
}

/// <summary>One session of an engine: it keeps the values of variables.</summary>
internal interface IEngineSession : IDisposable
{
    /// <summary>Runs what the request asks for and gives the value of each fetch, in memory of its own.</summary>
    TensorData[] Run(RunRequest request);

    /// <summary>Prepares a request that is run often.</summary>
    ICallable Prepare(RunRequest request);
}

/// <summary>A prepared request: values go in and come out in place, without allocation.</summary>
internal interface ICallable
{
    /// <summary>Runs with these fed values, in the order of the request's feeds.</summary>
    /// <param name="results">Filled with the fetched values; memory is reused from run to run where shapes
    /// allow.</param>
    void Run(ReadOnlySpan<TensorData> feeds, Span<TensorData> results);
}

/// <summary>What one run feeds, fetches and runs.</summary>
/// <param name="Feeds">Tensors that are given, with their values.</param>
/// <param name="Fetches">Tensors whose values are wanted.</param>
/// <param name="Targets">Operations that are to run.</param>
internal sealed record RunRequest(
    IReadOnlyList<KeyValuePair<Tensor, TensorData>> Feeds,
    IReadOnlyList<Tensor> Fetches,
    IReadOnlyList<Operation> Targets)
{
    /// <summary>A request that does not change when the lists of this one do.</summary>
    public RunRequest Copy() => new([.. Feeds], [.. Fetches], [.. Targets]);
}

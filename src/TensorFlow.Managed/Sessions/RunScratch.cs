using System;
using System.Collections.Generic;

namespace Tensorflow.Execution;

/// <summary>
/// Lists that one thread fills anew for each run, so that Session.run allocates only what it returns.
/// </summary>
internal sealed class RunScratch
{
    [ThreadStatic]
    private static RunScratch? _ofThread;

    private RunScratch() => Request = new RunRequest(Feeds, Tensors, Targets);

    /// <summary>The scratch of this thread.</summary>
    public static RunScratch OfThread => _ofThread ??= new();

    public List<KeyValuePair<Tensor, TensorData>> Feeds { get; } = [];

    public List<Tensor> Tensors { get; } = [];

    public List<Operation> Targets { get; } = [];

    /// <summary>For each fetch in order the index of its value; -1 for an operation.</summary>
    public List<int> Places { get; } = [];

    /// <summary>A request over the lists above.</summary>
    public RunRequest Request { get; }

    /// <summary>Empties the lists.</summary>
    public RunScratch Clear()
    {
        Feeds.Clear();
        Tensors.Clear();
        Targets.Clear();
        Places.Clear();
        return this;
    }
}

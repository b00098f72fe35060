using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Native.Engine;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Runs a built sketch: its variables are initialized, it is run once, its variables are read.</summary>
internal sealed class Engines(SketchGraph built, NativeSession native)
{
    /// <summary>The fetches in a new session of ours, and what variables behind handles hold afterwards.</summary>
    public TensorData[] RunManaged(Tensor[] fetches)
    {
        using var session = new ManagedSession();
        if (built.Initializers.Count > 0)
        {
            session.Run(new([], [], built.Initializers));
        }

        var values = session.Run(new(built.Feeds, fetches, built.Targets));
        return built.Afterwards.Count == 0 ? values : [.. values, .. session.Run(new([], built.Afterwards, []))];
    }

    /// <summary>The same in TensorFlow's session.</summary>
    public TensorData[] RunNative(Tensor[] fetches)
    {
        if (built.Initializers.Count > 0)
        {
            native.Run([], [], [.. built.Initializers.Select(i => i.name)]);
        }

        var values = Fetch(built.Feeds, [.. fetches.Select(NativeOutput.Of)], [.. built.Targets.Select(t => t.name)]);
        return built.Afterwards.Count == 0
            ? values
            : [.. values, .. Fetch([], [.. built.Afterwards.Select(NativeOutput.Of)], [])];
    }

    /// <summary>Some more outputs in TensorFlow's session, on the same feeds.</summary>
    public TensorData[] FetchNative(NativeOutput[] fetches) =>
        fetches.Length == 0 ? [] : Fetch(built.Feeds, fetches, []);

    private TensorData[] Fetch(
        List<KeyValuePair<Tensor, TensorData>> given, NativeOutput[] fetches, string[] targets)
    {
        var feeds = given
            .Select(f => KeyValuePair.Create(NativeOutput.Of(f.Key), TensorExchange.ToNative(f.Value, inPlace: false)))
            .ToList();
        try
        {
            var results = native.Run(feeds, fetches, targets);
            TensorData[] values = [.. results.Select(r => TensorExchange.ToManaged(r, null))];
            Array.ForEach(results, r => r.Dispose());
            return values;
        }
        finally
        {
            feeds.ForEach(f => f.Value.Dispose());
        }
    }
}

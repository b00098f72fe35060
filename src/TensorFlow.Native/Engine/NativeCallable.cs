using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Engine;

/// <summary>A request whose names are looked up once.</summary>
internal sealed class NativeCallable : ICallable
{
    private readonly NativeEngineSession _session;
    private readonly NativeOutput[] _feeds;
    private readonly NativeOutput[] _fetches;
    private readonly string[] _targets;

    // per fetch: the feed that already is its value (TensorFlow refuses to fetch what is fed), or -1
    private readonly int[] _feedOfFetch;

    public NativeCallable(NativeEngineSession session, RunRequest request)
    {
        _session = session;
        _feeds = [.. request.Feeds.Select(f => NativeOutput.Of(f.Key))];
        _targets = [.. request.Targets.Select(t => t.name)];
        _feedOfFetch = [.. request.Fetches.Select(f => Array.IndexOf(_feeds, NativeOutput.Of(f)))];
        _fetches = [.. request.Fetches.Select(NativeOutput.Of).Where((_, i) => _feedOfFetch[i] < 0)];
    }

    public void Run(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
    {
        _session.Grow();
        var values = _fetches.Length + _targets.Length > 0 ? Step(feeds) : [];
        try
        {
            var next = 0;
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = _feedOfFetch[i] >= 0
                    ? feeds[_feedOfFetch[i]].Copy()
                    : TensorExchange.ToManaged(values[next++], results[i]);
            }
        }
        finally
        {
            Array.ForEach(values, v => v.Dispose());
        }
    }

    private NativeTensor[] Step(ReadOnlySpan<TensorData> values)
    {
        var feeds = new List<KeyValuePair<NativeOutput, NativeTensor>>(_feeds.Length);
        try
        {
            for (var i = 0; i < _feeds.Length; i++)
            {
                feeds.Add(new(_feeds[i], TensorExchange.ToNative(values[i], inPlace: !_session.KeepsFeeds)));
            }

            return _session.Session.Run(feeds, _fetches, _targets);
        }
        finally
        {
            feeds.ForEach(f => f.Value.Dispose());
        }
    }
}

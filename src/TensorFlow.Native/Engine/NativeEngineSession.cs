using System.Linq;
using System.Threading;
using Google.Protobuf;
using Tensorflow.Graphs;
using Tensorflow.Protos;

namespace Tensorflow.Native.Engine;

/// <summary>A graph of ours in a session of TensorFlow's; nodes added to the graph follow at the next run.</summary>
internal sealed class NativeEngineSession : IEngineSession
{
    private readonly Graph _graph;
    private readonly NativeGraph _native = new();
    private readonly Lock _growing = new();
    private volatile int _exported;

    public NativeEngineSession(Graph graph, NativeSessionOptions options)
    {
        _graph = graph;
        try
        {
            Session = new NativeSession(_native, options);
        }
        catch
        {
            _native.Dispose();
            throw;
        }
    }

    /// <summary>TensorFlow's session.</summary>
    public NativeSession Session { get; }

    /// <summary>
    /// Whether the graph has an op that may keep a fed value after the run without copying it, as a resource
    /// variable's assignment does: then feeds must be copies.
    /// </summary>
    public bool KeepsFeeds { get; private set; }

    public TensorData[] Run(RunRequest request)
    {
        var results = new TensorData[request.Fetches.Count];
        Prepare(request).Run(request.Feeds.Select(f => f.Value).ToArray(), results);
        return results;
    }

    public ICallable Prepare(RunRequest request) => new NativeCallable(this, request);

    public void Dispose()
    {
        Session.Dispose();
        _native.Dispose();
    }

    /// <summary>Gives TensorFlow the nodes that the graph has got since the last run.</summary>
    public void Grow()
    {
        if (_exported == _graph.version)
        {
            return;
        }

        lock (_growing)
        {
            var count = _graph.version;
            var added = new GraphDef();
            var keeps = false;
            for (var i = _exported; i < count; i++)
            {
                var operation = _graph.Operations[i];
                added.Node.Add(GraphDefExport.Node(operation, addShapes: false));
                keeps |= operation.Op.Def.IsStateful && operation.inputs.Any(t => t.dtype == TF_DataType.TF_RESOURCE);
            }

            _native.Extend(added.ToByteArray());
            KeepsFeeds |= keeps;
            _exported = count;
        }
    }
}

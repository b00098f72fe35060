using System;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using Tensorflow.Graphs;
using Tensorflow.Native.Engine;

namespace Tensorflow.Native;

/// <summary>
/// One worker of a cluster as the engine of a session, for between-graph replication: each worker builds the same
/// graph; its variables lie on the parameter servers and are shared by name, its steps run on the worker. Worker 0 is
/// the chief: it gives the variables their initial values, and the others wait for that.
/// </summary>
public sealed class ClusterWorker : IEngine
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly ClusterSpec _cluster;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stop;
    private readonly NativeSessionOptions _options;

    /// <summary>A worker; nothing is connected yet.</summary>
    /// <param name="cluster">Its servers: the jobs "ps" and "worker".</param>
    /// <param name="index">Which worker this is.</param>
    /// <param name="patience">How long servers and the chief are waited for.</param>
    /// <param name="clock">Measures the waiting; null: the system's.</param>
    /// <param name="stop">Ends all waiting.</param>
    /// <exception cref="ValueError">The cluster has no parameter server, or no such worker.</exception>
    /// <exception cref="NotFoundError">There is no library.</exception>
    public ClusterWorker(
        ClusterSpec cluster, int index, TimeSpan patience, TimeProvider? clock = null, CancellationToken stop = default)
    {
        (_cluster, Index, _patience) = (cluster, index, patience);
        (_clock, _stop) = (clock ?? TimeProvider.System, stop);
        cluster.num_tasks("ps");
        _options = new()
        {
            Target = $"grpc://{cluster.task_address("worker", index)}",
            Timeout = patience,
            DeviceFilters = ["/job:ps", $"/job:worker/task:{index}"],
        };
        NativeLibraryLocator.Require();
    }

    /// <inheritdoc/>
    public string Name => "native";

    /// <summary>
    /// The container on the parameter servers that its variables lie in, the same for all workers of a training: the
    /// servers keep those of other containers apart. Empty: the servers' own.
    /// </summary>
    public string Container { get; init; } = "";

    /// <summary>Which worker this is.</summary>
    public int Index { get; }

    /// <summary>Whether it is the one that gives the variables their initial values.</summary>
    public bool IsChief => Index == 0;

    /// <summary>Says that all servers which this worker uses can be reached.</summary>
    /// <exception cref="UnavailableError">One does not answer in time; the text names it.</exception>
    public void CheckServers()
    {
        foreach (var task in _cluster.task_indices("ps"))
        {
            Reach("ps", task);
        }

        Reach("worker", Index);
    }

    /// <summary>
    /// Makes the default graph's step counter; what is added until disposal is placed: variables on the parameter
    /// servers in turn, all else on this worker.
    /// </summary>
    public IDisposable Place()
    {
        var function = ReplicaDeviceSetter.Of(0, "/job:ps", $"/job:worker/task:{Index}", true, _cluster, null, null);
        var placement = DefaultGraph.Current.device(function!);
        var container = DefaultGraph.Current.container(Container);
        _ = GlobalStep.Find(null) ?? GlobalStep.Create(null);
        return new Scope(() =>
        {
            container.Dispose();
            placement.Dispose();
        });
    }

    /// <summary>The chief runs the initializers; other workers wait until it has.</summary>
    /// <param name="session">A session on this engine, whose graph has all its variables.</param>
    /// <param name="initialize">Runs all initializers.</param>
    /// <exception cref="UnavailableError">The chief does not come in time.</exception>
    public void Start(Session session, Operation initialize)
    {
        if (IsChief)
        {
            session.run(initialize);
            return;
        }

        var reads = session.graph.get_collection<IVariableV1>(GraphKeys.GLOBAL_VARIABLES)
            .Select(v => (Operation)v.AsTensor().Producer!).ToArray();
        Wait(() => IsInitialized(session, reads), () => new UnavailableError(
            $"Worker {Index}: expected the chief, worker 0, to initialize the variables within "
            + $"{_patience.TotalSeconds:0.#} s. Received: variables without values."));
    }

    /// <summary>How many steps all workers together have made, as the parameter servers know it.</summary>
    /// <exception cref="OpError">They do not answer, or no worker has trained.</exception>
    public long ReadSteps()
    {
        using var graph = new Graph().as_default();
        using var placement = Place();
        using var session = new Session(graph, this);
        return session.run(GlobalStep.Find(graph)!).ToArray<long>()[0];
    }

    /// <inheritdoc/>
    IEngineSession IEngine.Open(Graph graph) => new NativeEngineSession(graph, _options);

    private static bool IsInitialized(Session session, Operation[] reads)
    {
        try
        {
            session.run(reads);
            return true;
        }
        catch (FailedPreconditionError)
        {
            return false;
        }
    }

    private void Reach(string job, int task)
    {
        var address = _cluster.task_address(job, task);
        var colon = address.LastIndexOf(':');
        var (host, port) = (address[..colon].Trim('[', ']'), int.Parse(address[(colon + 1)..], null));
        Wait(() => Answers(host, port), () => new UnavailableError(
            $"Expected the server of /job:{job}/task:{task} at {address} to answer within "
            + $"{_patience.TotalSeconds:0.#} s. Received: no answer."));
    }

    private void Wait(Func<bool> isDone, Func<OpError> late)
    {
        var started = _clock.GetTimestamp();
        while (!isDone())
        {
            if (_clock.GetElapsedTime(started) > _patience)
            {
                throw late();
            }

            _stop.WaitHandle.WaitOne(Between);
            _stop.ThrowIfCancellationRequested();
        }
    }

    private bool Answers(string host, int port)
    {
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        limit.CancelAfter(_patience);
        try
        {
            client.ConnectAsync(host, port, limit.Token).AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            _stop.ThrowIfCancellationRequested();
            return false;
        }
    }
}

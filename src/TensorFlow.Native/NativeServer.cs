using System;
using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Tensorflow.Native.Interop;
using Tensorflow.Native.Loopback;
using Tensorflow.Protos;

namespace Tensorflow.Native;

/// <summary>
/// TensorFlow's gRPC server: one task of a cluster. It has no authentication: whoever reaches its port can run any
/// graph in this process, file operations included. It lives, and keeps its port, as long as the process: TensorFlow
/// cannot shut one down, and ends the process with a failed assertion when asked to delete one, started or not.
/// </summary>
public sealed class NativeServer
{
    private readonly nint _server;

    /// <summary>Makes the server of one task and takes its port; it answers from <see cref="Start"/> on.</summary>
    /// <param name="serverDef">A serialized ServerDef: the cluster, and which task this is.</param>
    /// <param name="allInterfaces">
    /// False: the port is confined to the loopback device (Linux). True: it is open on every address of the machine,
    /// which is what TensorFlow itself does whatever host the cluster names.
    /// </param>
    /// <exception cref="OpError">TensorFlow refuses the definition, the port is taken, or it cannot be
    /// confined.</exception>
    public unsafe NativeServer(ReadOnlySpan<byte> serverDef, bool allInterfaces = false)
    {
        NativeLibraryLocator.Require();
        using var status = TensorFlowApi.TF_NewStatus();
        fixed (byte* data = serverDef)
        {
            _server = TensorFlowApi.TF_NewServer(data, (nuint)serverDef.Length, status);
        }

        status.Check();
        Target = Marshal.PtrToStringUTF8(TensorFlowApi.TF_ServerTarget(_server)) ?? "";
        Port = int.Parse(Target.AsSpan(Target.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
        if (!allInterfaces)
        {
            LoopbackOnly.Confine(Port);
        }
    }

    /// <summary>Makes the server of one task of a cluster and takes its port.</summary>
    /// <param name="allInterfaces">As in the constructor.</param>
    /// <exception cref="ValueError">The cluster has no such job or task.</exception>
    /// <exception cref="OpError">The port is taken, or cannot be confined.</exception>
    public static NativeServer Of(ClusterSpec cluster, string job, int task, bool allInterfaces = false)
    {
        cluster.task_address(job, task);
        var def = new ServerDef
        {
            Cluster = cluster.as_cluster_def(), JobName = job, TaskIndex = task, Protocol = "grpc",
        };
        return new(def.ToByteArray(), allInterfaces);
    }

    /// <summary>What a session gives as its target to use this server: "grpc://host:port".</summary>
    public string Target { get; }

    /// <summary>The TCP port, also where the definition left the choice to the system.</summary>
    public int Port { get; }

    /// <summary>Starts to answer; returns at once.</summary>
    public void Start()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_ServerStart(_server, status);
        status.Check();
    }

    /// <summary>Gives up a server that was not started: it cannot be started any more.</summary>
    /// <exception cref="UnimplementedError">It was started: TensorFlow's server ends with its process
    /// only.</exception>
    public void Stop()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_ServerStop(_server, status);
        status.Check();
    }

    /// <summary>Waits until the server has ended; for a started one that is as long as the process lives.</summary>
    public void Join()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_ServerJoin(_server, status);
        status.Check();
    }
}

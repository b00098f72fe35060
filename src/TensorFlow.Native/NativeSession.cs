using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Tensorflow.Native.Interop;

namespace Tensorflow.Native;

/// <summary>
/// A session of TensorFlow's own runtime; it keeps the variables, and several threads may run it at once.
/// </summary>
public sealed class NativeSession : IDisposable
{
    private readonly SessionHandle _handle;

    /// <summary>Opens a session on a graph, in this process or on a server.</summary>
    /// <exception cref="OpError">TensorFlow refuses the settings or cannot reach the server.</exception>
    public NativeSession(NativeGraph graph, NativeSessionOptions? options = null)
    {
        Graph = graph;
        using var status = TensorFlowApi.TF_NewStatus();
        using var handle = TensorFlowApi.TF_NewSessionOptions();
        Configure(handle, options ?? new(), status);
        _handle = TensorFlowApi.TF_NewSession(graph.Handle, handle, status);
        status.Check();
        _handle.Keep(graph.Handle);
    }

    /// <summary>The graph; nodes added to it can be run at once.</summary>
    public NativeGraph Graph { get; }

    /// <summary>Runs what the fetches and targets need, once.</summary>
    /// <param name="feeds">Values that stand in for outputs; they remain the caller's to dispose.</param>
    /// <param name="fetches">The outputs wanted.</param>
    /// <param name="targets">Operations to run for their effect.</param>
    /// <returns>One tensor a fetch, for the caller to dispose.</returns>
    /// <exception cref="OpError">What TensorFlow reports, with its code and text.</exception>
    public NativeTensor[] Run(
        IReadOnlyCollection<KeyValuePair<NativeOutput, NativeTensor>> feeds,
        IReadOnlyList<NativeOutput> fetches,
        IReadOnlyList<string>? targets = null)
    {
        using var step = new SessionStep(Graph, feeds, fetches, targets ?? []);
        return step.Run(_handle);
    }

    /// <summary>The devices that the session can use.</summary>
    public IReadOnlyList<NativeDevice> Devices()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        using var list = TensorFlowApi.TF_SessionListDevices(_handle, status);
        status.Check();
        var devices = new NativeDevice[TensorFlowApi.TF_DeviceListCount(list)];
        for (var i = 0; i < devices.Length; i++)
        {
            devices[i] = new(
                Marshal.PtrToStringUTF8(TensorFlowApi.TF_DeviceListName(list, i, status)) ?? "",
                Marshal.PtrToStringUTF8(TensorFlowApi.TF_DeviceListType(list, i, status)) ?? "",
                TensorFlowApi.TF_DeviceListMemoryBytes(list, i, status));
            status.Check();
        }

        return devices;
    }

    /// <summary>Ends the session: runs under way are cancelled, further ones are refused.</summary>
    public void Close()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_CloseSession(_handle, status);
        status.Check();
    }

    /// <summary>Closes the session and frees it once no run is under way.</summary>
    public void Dispose() => _handle.Dispose();

    private static unsafe void Configure(
        SessionOptionsHandle handle, NativeSessionOptions options, StatusHandle status)
    {
        TensorFlowApi.TF_SetTarget(handle, options.Target);
        var bytes = options.ToConfigBytes();
        fixed (byte* config = bytes)
        {
            if (bytes.Length > 0)
            {
                TensorFlowApi.TF_SetConfig(handle, config, (nuint)bytes.Length, status);
                status.Check();
            }
        }
    }
}

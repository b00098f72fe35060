namespace Tensorflow.Native.Interop;

/// <summary>A TF_Session, closed and deleted together; it keeps its graph's handle alive.</summary>
internal sealed class SessionHandle : NativeHandle
{
    private GraphHandle? _graph;

    /// <summary>
    /// Ties the graph's life to this session's, so that operations found in it stay valid during a run.
    /// </summary>
    public void Keep(GraphHandle graph)
    {
        var added = false;
        graph.DangerousAddRef(ref added);
        _graph = graph;
    }

    protected override bool ReleaseHandle()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_CloseSession(handle, status);
        TensorFlowApi.TF_DeleteSession(handle, status);
        _graph?.DangerousRelease();
        return status.Code == 0;
    }
}

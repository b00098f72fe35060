namespace Tensorflow.Native.Interop;

/// <summary>A TF_Graph; TensorFlow itself defers its end to that of its last session.</summary>
internal sealed class GraphHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteGraph(handle);
        return true;
    }
}

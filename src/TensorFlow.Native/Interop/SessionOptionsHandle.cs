namespace Tensorflow.Native.Interop;

/// <summary>A TF_SessionOptions.</summary>
internal sealed class SessionOptionsHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteSessionOptions(handle);
        return true;
    }
}

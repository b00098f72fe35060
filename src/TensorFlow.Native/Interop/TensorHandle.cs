using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>A TF_Tensor: one reference to its memory, which a running session or a variable may share.</summary>
internal sealed class TensorHandle : NativeHandle
{
    /// <summary>Takes over a tensor that a call wrote to an array.</summary>
    public static TensorHandle Own(nint tensor)
    {
        var handle = new TensorHandle();
        Marshal.InitHandle(handle, tensor);
        return handle;
    }

    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteTensor(handle);
        return true;
    }
}

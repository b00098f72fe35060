using System;

namespace Tensorflow.Native.Interop;

/// <summary>A TF_Buffer that TensorFlow fills.</summary>
internal sealed unsafe class BufferHandle : NativeHandle
{
    /// <summary>A copy of the content.</summary>
    public byte[] ToArray()
    {
        var buffer = (BufferView*)DangerousGetHandle();
        return new ReadOnlySpan<byte>(buffer->Data, checked((int)buffer->Length)).ToArray();
    }

    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteBuffer(handle);
        return true;
    }
}

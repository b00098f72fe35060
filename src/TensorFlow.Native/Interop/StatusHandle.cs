using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>A TF_Status: the code and text of one call.</summary>
internal sealed class StatusHandle : NativeHandle
{
    /// <summary>What the last call reported; 0 is success.</summary>
    public int Code => TensorFlowApi.TF_GetCode(this);

    /// <summary>Throws what the last call reported, in our exception types.</summary>
    public void Check()
    {
        if (Code is var code && code != 0)
        {
            var text = Marshal.PtrToStringUTF8(TensorFlowApi.TF_Message(this)) ?? "";
            throw StatusErrors.Create(code, text);
        }
    }

    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteStatus(handle);
        return true;
    }
}

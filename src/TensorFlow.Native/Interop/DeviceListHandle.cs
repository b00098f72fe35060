namespace Tensorflow.Native.Interop;

/// <summary>A TF_DeviceList.</summary>
internal sealed class DeviceListHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteDeviceList(handle);
        return true;
    }
}

namespace Tensorflow.Native.Interop;

/// <summary>A TF_ImportGraphDefOptions.</summary>
internal sealed class ImportOptionsHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        TensorFlowApi.TF_DeleteImportGraphDefOptions(handle);
        return true;
    }
}

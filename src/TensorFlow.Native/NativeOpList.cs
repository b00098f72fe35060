using Tensorflow.Native.Interop;

namespace Tensorflow.Native;

/// <summary>The operations that the loaded library has registered.</summary>
public static class NativeOpList
{
    /// <summary>A serialized OpList with every OpDef of the library.</summary>
    /// <exception cref="NotFoundError">There is no library.</exception>
    public static byte[] Read()
    {
        NativeLibraryLocator.Require();
        using var buffer = TensorFlowApi.TF_GetAllOpList();
        return buffer.ToArray();
    }
}

using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>Tensors and the strings in them.</summary>
internal static unsafe partial class TensorFlowApi
{
    [LibraryImport(Library)]
    public static partial TensorHandle TF_NewTensor(
        int dtype,
        long* dims,
        int rank,
        void* data,
        nuint length,
        delegate* unmanaged<void*, nuint, void*, void> deallocator,
        void* argument);

    [LibraryImport(Library)]
    public static partial TensorHandle TF_AllocateTensor(int dtype, long* dims, int rank, nuint length);

    [LibraryImport(Library)]
    public static partial void TF_DeleteTensor(nint tensor);

    [LibraryImport(Library)]
    public static partial int TF_TensorType(TensorHandle tensor);

    [LibraryImport(Library)]
    public static partial int TF_NumDims(TensorHandle tensor);

    [LibraryImport(Library)]
    public static partial long TF_Dim(TensorHandle tensor, int index);

    [LibraryImport(Library)]
    public static partial nuint TF_TensorByteSize(TensorHandle tensor);

    [LibraryImport(Library)]
    public static partial void* TF_TensorData(TensorHandle tensor);

    [LibraryImport(Library)]
    public static partial void TF_StringInit(void* text);

    [LibraryImport(Library)]
    public static partial void TF_StringCopy(void* text, byte* source, nuint length);

    [LibraryImport(Library)]
    public static partial byte* TF_StringGetDataPointer(void* text);

    [LibraryImport(Library)]
    public static partial nuint TF_StringGetSize(void* text);

    [LibraryImport(Library)]
    public static partial void TF_StringDealloc(void* text);
}

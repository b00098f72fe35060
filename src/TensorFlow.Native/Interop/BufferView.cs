using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>The layout of TF_Buffer; one over pinned managed bytes needs no deallocator.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct BufferView
{
    public void* Data;

    public nuint Length;

    public nint Deallocator;
}

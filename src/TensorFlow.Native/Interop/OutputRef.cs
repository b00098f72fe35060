using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>The layout of TF_Output: a TF_Operation and which of its outputs.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct OutputRef(nint operation, int index)
{
    public readonly nint Operation = operation;

    public readonly int Index = index;
}

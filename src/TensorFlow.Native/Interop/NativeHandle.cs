using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>A pointer that TensorFlow gave and wants back exactly once; null is no object.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}

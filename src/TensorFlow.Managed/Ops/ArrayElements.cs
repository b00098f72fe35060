using System;
using System.Runtime.InteropServices;

namespace Tensorflow.Ops;

/// <summary>Copies the elements of .NET arrays of any rank into tensor memory.</summary>
internal static class ArrayElements
{
    /// <summary>A copy of a rectangular array of plain numbers.</summary>
    public static TensorData Copy(Array array, Shape shape)
    {
        var data = TensorData.Allocate(array.GetType().GetElementType()!.as_tf_dtype(), shape, zeroed: false);
        Bytes(array, (int)data.ByteLength).CopyTo(data.Bytes);
        return data;
    }

    // row-major
    private static Span<byte> Bytes(Array array, int length) =>
        length == 0 ? [] : MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), length);
}

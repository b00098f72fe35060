using System;
using System.Runtime.InteropServices;

namespace Tensorflow.Ops;

/// <summary>Moves the elements of .NET arrays of any rank into tensor memory and back.</summary>
internal static class ArrayElements
{
    /// <summary>A copy of a rectangular array of plain numbers.</summary>
    public static TensorData Copy(Array array, Shape shape)
    {
        var data = TensorData.Allocate(array.GetType().GetElementType()!.as_tf_dtype(), shape, zeroed: false);
        Bytes(array, (int)data.ByteLength).CopyTo(data.Bytes);
        return data;
    }

    /// <summary>A rectangular array of plain numbers as its bytes, row-major.</summary>
    public static Span<byte> Bytes(Array array, int length) =>
        length == 0 ? [] : MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), length);

    /// <summary>A new array of the value's shape and .NET element type; rank 0 gives one element.</summary>
    public static Array ToArray(TensorData data)
    {
        var sizes = data.Shape.ndim == 0 ? [1] : data.Shape.as_int_list();
        var array = Array.CreateInstance(data.DType.as_system_dtype(), sizes);
        data.Bytes.CopyTo(Bytes(array, (int)data.ByteLength));
        return array;
    }
}

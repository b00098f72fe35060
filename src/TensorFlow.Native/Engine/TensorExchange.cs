using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensorflow.Native.Interop;

namespace Tensorflow.Native.Engine;

/// <summary>Values on their way between the managed and the native runtime.</summary>
internal static class TensorExchange
{
    /// <summary>A tensor for TensorFlow to read.</summary>
    /// <param name="data">The value, unchanged during the run.</param>
    /// <param name="inPlace">True: pinned memory is not copied; TensorFlow may then look at it as long as it
    /// likes.</param>
    public static NativeTensor ToNative(TensorData data, bool inPlace)
    {
        var dims = data.Shape.dims;
        return data.DType == TF_DataType.TF_STRING ? NativeTensor.OfStrings(data.Strings, dims)
            : inPlace && data.Address != 0 ? Over(data, dims)
            : NativeTensor.CopyBytes(data.DType, data.Bytes, dims);
    }

    /// <summary>A value in managed memory: that of an earlier result where type and shape are the same.</summary>
    public static TensorData ToManaged(NativeTensor tensor, TensorData? earlier)
    {
        var shape = new Shape(tensor.Shape.ToArray());
        if (tensor.DType == TF_DataType.TF_STRING)
        {
            return TensorData.OfStrings(tensor.ToByteStrings(), shape);
        }

        var data = earlier is not null && earlier.DType == tensor.DType && earlier.Shape == shape
            ? earlier
            : TensorData.Allocate(tensor.DType, shape, zeroed: false);
        tensor.Bytes.CopyTo(data.Bytes);
        return data;
    }

    private static unsafe NativeTensor Over(TensorData data, long[] dims)
    {
        // pinned memory does not move; the handle only keeps it from being collected
        var pointer = Unsafe.AsPointer(ref MemoryMarshal.GetReference(data.Bytes));
        var pinned = new MemoryHandle(pointer, GCHandle.Alloc(data));
        return NativeTensor.Own(TensorMemory.Borrow(data.DType, dims, pinned, data.ByteLength));
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Tensorflow.Native.Interop;

namespace Tensorflow.Native;

/// <summary>A value in TensorFlow's memory, or in managed memory that TensorFlow reads in place.</summary>
public sealed unsafe class NativeTensor : IDisposable
{
    private readonly long[] _dims;

    private NativeTensor(TensorHandle handle, TF_DataType dtype, long[] dims)
    {
        (Handle, DType, _dims) = (handle, dtype, dims);
        Count = ElementCount(dims);
    }

    /// <summary>The element type.</summary>
    public TF_DataType DType { get; }

    /// <summary>The sizes by dimension; empty for a scalar.</summary>
    public ReadOnlySpan<long> Shape => _dims;

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>The elements' bytes in place; of no use for strings, whose elements are references.</summary>
    public ReadOnlySpan<byte> Bytes => new(Data, checked((int)TensorFlowApi.TF_TensorByteSize(Handle)));

    internal TensorHandle Handle { get; }

    /// <summary>A tensor with a copy of the elements; their .NET type gives the element type.</summary>
    public static NativeTensor Copy<T>(ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged => Copy(typeof(T).as_tf_dtype(), values, shape);

    /// <summary>
    /// A tensor with a copy of elements that have no .NET type of their own, such as bfloat16 as ushort.
    /// </summary>
    /// <exception cref="InvalidArgumentError">Number or size of the elements is not what shape and type ask
    /// for.</exception>
    public static NativeTensor Copy<T>(TF_DataType dtype, ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        Check<T>(values.Length, dtype, shape);
        return CopyBytes(dtype, MemoryMarshal.AsBytes(values), shape);
    }

    /// <summary>
    /// A tensor over the given memory, which stays pinned until TensorFlow lets go of it. Memory that starts at a
    /// multiple of 64 bytes is used in place (a variable that is assigned it may go on using, even updating it);
    /// other memory TensorFlow copies at once.
    /// </summary>
    /// <exception cref="InvalidArgumentError">Number or size of the elements is not what shape and type ask
    /// for.</exception>
    public static NativeTensor Borrow<T>(
        TF_DataType dtype, ReadOnlyMemory<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        Check<T>(values.Length, dtype, shape);
        NativeLibraryLocator.Require();
        var bytes = (long)values.Length * sizeof(T);
        return New(TensorMemory.Borrow(dtype, shape, values.Pin(), bytes), dtype, shape);
    }

    /// <summary>A string tensor with copies of the given byte strings.</summary>
    /// <exception cref="InvalidArgumentError">Their number is not the shape's, or one is null.</exception>
    public static NativeTensor OfStrings(ReadOnlySpan<byte[]> values, params ReadOnlySpan<long> shape)
    {
        CheckCount(values.Length, shape);
        foreach (var value in values)
        {
            if (value is null)
            {
                throw new InvalidArgumentError("Expected byte strings. Received: null.");
            }
        }

        NativeLibraryLocator.Require();
        return New(TensorMemory.OfStrings(shape, values), TF_DataType.TF_STRING, shape);
    }

    /// <summary>A string tensor with the given texts as UTF-8.</summary>
    public static NativeTensor OfStrings(ReadOnlySpan<string> values, params ReadOnlySpan<long> shape)
    {
        var bytes = new byte[values.Length][];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Encoding.UTF8.GetBytes(values[i]);
        }

        return OfStrings(bytes, shape);
    }

    /// <summary>A scalar.</summary>
    public static NativeTensor Scalar<T>(T value)
        where T : unmanaged => Copy(new ReadOnlySpan<T>(in value), []);

    /// <summary>The elements in place, to be read until this tensor is disposed.</summary>
    /// <exception cref="TypeError">Elements of that .NET type have another size, or it is a string tensor.</exception>
    public ReadOnlySpan<T> Span<T>()
        where T : unmanaged
    {
        CheckSize<T>(DType);
        return new ReadOnlySpan<T>(Data, checked((int)Count));
    }

    /// <summary>A copy of the elements, row by row.</summary>
    public T[] ToArray<T>()
        where T : unmanaged => Span<T>().ToArray();

    /// <summary>A copy of the byte strings of a string tensor.</summary>
    /// <exception cref="TypeError">It is not a string tensor.</exception>
    public byte[][] ToByteStrings()
    {
        if (DType != TF_DataType.TF_STRING)
        {
            throw new TypeError($"Expected a string tensor. Received: {DType.as_numpy_name()}.");
        }

        var data = (byte*)Data;
        var result = new byte[checked((int)Count)][];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = TensorMemory.ReadString(data, i);
        }

        return result;
    }

    /// <summary>The byte strings of a string tensor read as UTF-8.</summary>
    public string[] ToStrings() => Array.ConvertAll(ToByteStrings(), Encoding.UTF8.GetString);

    /// <summary>Gives TensorFlow its reference back; the memory goes when the last one does.</summary>
    public void Dispose() => Handle.Dispose();

    /// <summary>A tensor with a copy of elements given as bytes, as many as type and shape ask for.</summary>
    internal static NativeTensor CopyBytes(TF_DataType dtype, ReadOnlySpan<byte> bytes, ReadOnlySpan<long> shape)
    {
        NativeLibraryLocator.Require();
        fixed (long* dims = shape)
        {
            var tensor = New(
                TensorFlowApi.TF_AllocateTensor((int)dtype, dims, shape.Length, (nuint)bytes.Length), dtype, shape);
            bytes.CopyTo(new Span<byte>(tensor.Data, bytes.Length));
            return tensor;
        }
    }

    /// <summary>Takes over a tensor that TensorFlow made.</summary>
    internal static NativeTensor Own(TensorHandle handle)
    {
        var dims = new long[TensorFlowApi.TF_NumDims(handle)];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = TensorFlowApi.TF_Dim(handle, i);
        }

        return new(handle, (TF_DataType)TensorFlowApi.TF_TensorType(handle), dims);
    }

    /// <summary>The address of the first element.</summary>
    internal void* Data => TensorFlowApi.TF_TensorData(Handle);

    private static NativeTensor New(TensorHandle handle, TF_DataType dtype, ReadOnlySpan<long> shape) =>
        handle.IsInvalid
            ? throw new InternalError($"TensorFlow made no tensor of type {dtype.as_numpy_name()}.")
            : new(handle, dtype, shape.ToArray());

    private static void Check<T>(int count, TF_DataType dtype, ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        CheckSize<T>(dtype);
        CheckCount(count, shape);
    }

    private static void CheckSize<T>(TF_DataType dtype)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() != dtype.get_datatype_size())
        {
            throw new TypeError(
                $"Expected elements of {dtype.as_numpy_name()} ({dtype.get_datatype_size()} bytes). " +
                $"Received: {typeof(T).Name} ({Unsafe.SizeOf<T>()} bytes).");
        }
    }

    private static void CheckCount(int count, ReadOnlySpan<long> shape)
    {
        if (shape.ContainsAnyInRange(long.MinValue, -1) || ElementCount(shape) != count)
        {
            throw new InvalidArgumentError(
                $"Expected as many elements as the shape [{string.Join(",", shape.ToArray())}] has. " +
                $"Received: {count}.");
        }
    }

    private static long ElementCount(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (var size in shape)
        {
            count = checked(count * size);
        }

        return count;
    }
}

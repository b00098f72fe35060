using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>
/// Memory under a TF_Tensor: ours until TensorFlow calls the deallocator, on whatever thread it likes.
/// </summary>
internal static unsafe class TensorMemory
{
    /// <summary>Bytes of a TF_TString, a union of a short text and a pointer with length and capacity.</summary>
    public const int StringSize = 24;

    // what Eigen's widest vectors ask for; TensorFlow copies a tensor whose memory is less aligned
    private const int Alignment = 64;

    /// <summary>A tensor over managed memory that stays pinned until TensorFlow is done with it.</summary>
    public static TensorHandle Borrow(TF_DataType dtype, ReadOnlySpan<long> shape, MemoryHandle pinned, long bytes)
    {
        var holder = GCHandle.Alloc(new StrongBox<MemoryHandle>(pinned));
        fixed (long* dims = shape)
        {
            return TensorFlowApi.TF_NewTensor(
                (int)dtype, dims, shape.Length, pinned.Pointer, (nuint)bytes, &Unpin,
                (void*)GCHandle.ToIntPtr(holder));
        }
    }

    /// <summary>A string tensor with copies of the given byte strings.</summary>
    public static TensorHandle OfStrings(ReadOnlySpan<long> shape, ReadOnlySpan<byte[]> values)
    {
        var bytes = (nuint)values.Length * StringSize;
        var memory = (byte*)NativeMemory.AlignedAlloc(Math.Max(bytes, Alignment), Alignment);
        for (var i = 0; i < values.Length; i++)
        {
            var text = memory + ((long)i * StringSize);
            TensorFlowApi.TF_StringInit(text);
            fixed (byte* source = values[i])
            {
                TensorFlowApi.TF_StringCopy(text, source, (nuint)values[i].Length);
            }
        }

        fixed (long* dims = shape)
        {
            return TensorFlowApi.TF_NewTensor(
                (int)TF_DataType.TF_STRING, dims, shape.Length, memory, bytes, &FreeStrings, null);
        }
    }

    /// <summary>Copies one string out of a string tensor's memory.</summary>
    public static byte[] ReadString(byte* data, long index)
    {
        var text = data + (index * StringSize);
        var length = checked((int)TensorFlowApi.TF_StringGetSize(text));
        return new ReadOnlySpan<byte>(TensorFlowApi.TF_StringGetDataPointer(text), length).ToArray();
    }

    [UnmanagedCallersOnly]
    private static void Unpin(void* data, nuint length, void* argument)
    {
        var holder = GCHandle.FromIntPtr((nint)argument);
        ((StrongBox<MemoryHandle>)holder.Target!).Value.Dispose();
        holder.Free();
    }

    [UnmanagedCallersOnly]
    private static void FreeStrings(void* data, nuint length, void* argument)
    {
        for (nuint offset = 0; offset < length; offset += StringSize)
        {
            TensorFlowApi.TF_StringDealloc((byte*)data + offset);
        }

        NativeMemory.AlignedFree(data);
    }
}

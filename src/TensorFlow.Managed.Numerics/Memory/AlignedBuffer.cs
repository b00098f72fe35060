using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Numerics.Memory;

/// <summary>
/// A block of bytes owned by the garbage collector. A pinned one starts at a multiple of 64 and owns the memory up to
/// the next multiple behind its end, so that whole vectors may be read and written.
/// </summary>
public sealed class AlignedBuffer
{
    /// <summary>Alignment in bytes of a pinned block: one cache line, one 512-bit vector.</summary>
    public const int Alignment = 64;

    /// <summary>The longest block in bytes that one array can hold with its alignment.</summary>
    public const long MaxLength = 0x7FFF_FFC7L - Alignment;

    private readonly byte[] _array;
    private readonly int _start;
    private readonly int _length;

    private AlignedBuffer(byte[] array, int start, int length, nint address)
    {
        (_array, _start, _length, Address) = (array, start, length, address);
    }

    /// <summary>Length in bytes.</summary>
    public long Length => _length;

    /// <summary>Address of the first byte of a pinned block, 0 for a block that may move.</summary>
    public nint Address { get; }

    /// <summary>All bytes of the block.</summary>
    public Span<byte> Bytes => MemoryMarshal.CreateSpan(ref First, _length);

    private ref byte First =>
        ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array), (nint)_start);

    /// <summary>Takes a block of <paramref name="bytes"/> bytes.</summary>
    /// <param name="bytes">Length, 0 to <see cref="MaxLength"/>.</param>
    /// <param name="pinned">Whether the block never moves and is aligned; dear for small short-lived ones.</param>
    /// <param name="zeroed">Whether the bytes start at zero; otherwise they are whatever was there.</param>
    public static AlignedBuffer Allocate(long bytes, bool pinned = true, bool zeroed = true)
    {
        if (bytes < 0 || bytes > MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(bytes), bytes, $"A buffer has between 0 and {MaxLength} bytes. Received: {bytes}.");
        }
        int length = (int)bytes;
        if (!pinned)
        {
            byte[] plain = zeroed ? new byte[length] : GC.AllocateUninitializedArray<byte>(length);
            return new AlignedBuffer(plain, 0, length, 0);
        }
        if (LargePages.Takes(bytes))
        {
            byte[] shared = LargePages.Take((length + Alignment - 1) / Alignment * Alignment, out int first);
            nint place = Marshal.UnsafeAddrOfPinnedArrayElement(shared, first);
            AlignedBuffer block = new(shared, first, length, place);
            if (zeroed)
            {
                block.Bytes.Clear();
            }
            return block;
        }
        int room = (int)Math.Min((length + (2L * Alignment) - 1) / Alignment * Alignment, Array.MaxLength);
        byte[] array = zeroed
            ? GC.AllocateArray<byte>(room, pinned: true)
            : GC.AllocateUninitializedArray<byte>(room, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        int start = (int)(-address & (Alignment - 1));
        return new AlignedBuffer(array, start, length, address + start);
    }

    /// <summary>A view of <paramref name="count"/> elements from byte <paramref name="byteOffset"/> on.</summary>
    public Span<T> Span<T>(long byteOffset, int count)
        where T : unmanaged
    {
        long bytes = (long)count * Unsafe.SizeOf<T>();
        if (count < 0 || (ulong)byteOffset > (ulong)_length || bytes > _length - byteOffset)
        {
            ThrowOutside(byteOffset, count, Unsafe.SizeOf<T>());
        }
        ref byte first = ref Unsafe.AddByteOffset(ref First, (nint)byteOffset);
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref first), count);
    }

    [DoesNotReturn]
    private void ThrowOutside(long byteOffset, int count, int size) => throw new ArgumentOutOfRangeException(
        nameof(byteOffset),
        $"A view must lie within the buffer's {_length} bytes. "
        + $"Received: {count} elements of {size} bytes at byte {byteOffset}.");
}

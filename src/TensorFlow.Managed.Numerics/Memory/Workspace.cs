using System;

namespace Tensorflow.Numerics.Memory;

/// <summary>Scratch memory of the running thread, kept between calls so that none is taken in steady state. It has
/// one user at a time: whoever takes it must not call another taker while using it.</summary>
internal static unsafe class Workspace
{
    [ThreadStatic]
    private static AlignedBuffer? _buffer;

    /// <summary>Address of at least <paramref name="count"/> elements of undefined content, aligned to 64.</summary>
    internal static T* Take<T>(long count)
        where T : unmanaged
    {
        long bytes = count * sizeof(T);
        AlignedBuffer? buffer = _buffer;
        if (buffer is null || buffer.Length < bytes)
        {
            // doubling bounds the number of blocks that a growing need leaves to the collector
            long length = Math.Max(bytes, 2 * (buffer?.Length ?? 8192));
            _buffer = buffer = AlignedBuffer.Allocate(Math.Min(length, Math.Max(bytes, 1 << 22)), zeroed: false);
        }
        return (T*)buffer.Address;
    }
}

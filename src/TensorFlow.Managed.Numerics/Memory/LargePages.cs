using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Tensorflow.Numerics.Memory;

/// <summary>
/// Large pinned blocks side by side in arrays that Linux is asked to hold in pages of 2 MB: a product reads many rows
/// at once, and on pages of 4 KB each row needs a translation of its own. Elsewhere, or where Linux refuses, pages are
/// as small as ever.
/// </summary>
internal static unsafe partial class LargePages
{
    /// <summary>Blocks of fewer bytes are arrays of their own.</summary>
    internal const int LeastBytes = 1 << 18;

    private const int PageBytes = 1 << 21;

    // what is never touched costs nothing; an array is kept as long as any block in it
    private const int ArrayBytes = 15 * PageBytes;

    // nine pairs of cache lines: a variable and its slots, read side by side, would else compete for the same sets
    private const int Gap = 1152;

    private const int AdviceHugePage = 14; // MADV_HUGEPAGE in Linux's mman.h

    private static readonly Lock Gate = new();
    private static readonly WeakReference<byte[]?> Array = new(null);
    private static int _free;

    /// <summary>Whether a block of so many bytes is taken from here.</summary>
    internal static bool Takes(long bytes) =>
        bytes is >= LeastBytes and <= ArrayBytes - PageBytes && OperatingSystem.IsLinux();

    /// <summary>A block of undefined content.</summary>
    /// <param name="bytes">Its length, a multiple of the alignment.</param>
    /// <param name="start">Where in the array it begins.</param>
    /// <returns>A pinned array; the rest of it belongs to others.</returns>
    internal static byte[] Take(int bytes, out int start)
    {
        lock (Gate)
        {
            if (!Array.TryGetTarget(out byte[]? array) || array.Length - _free < bytes)
            {
                array = GC.AllocateUninitializedArray<byte>(ArrayBytes, pinned: true);
                Array.SetTarget(array);
                nint address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
                _free = (int)(-address & (PageBytes - 1));
                Advise(address + _free, (nuint)((ArrayBytes - _free) / PageBytes * PageBytes), AdviceHugePage);
            }
            start = _free;
            _free += bytes + Gap;
            return array;
        }
    }

    // a hint: what it returns changes nothing
    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}

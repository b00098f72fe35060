using System;
using System.Collections.Generic;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Memory for the temporaries of a session's plans. One plan runs at a time and leaves nothing there that the next run
/// needs, so that plans share an arena that is large enough.
/// </summary>
internal sealed class Arenas
{
    // Room for later plans, of memory that costs nothing until it is touched: each plan is bound to its arena for good.
    private const long Room = 8 << 20;
    private const long LeastWithRoom = 1 << 18;

    private readonly List<(AlignedBuffer Buffer, long Used)> _arenas = [];

    /// <summary>The smallest arena of at least so many bytes, made now if there is none.</summary>
    public AlignedBuffer Take(long bytes)
    {
        var best = -1;
        for (var i = 0; i < _arenas.Count; i++)
        {
            var length = _arenas[i].Buffer.Length;
            if (length >= bytes && (best < 0 || length < _arenas[best].Buffer.Length))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            best = _arenas.Count;
            var length = bytes < LeastWithRoom ? bytes : Math.Max(bytes, Room);
            _arenas.Add((AlignedBuffer.Allocate(length, pinned: true, zeroed: false), 0));
        }

        var (arena, used) = _arenas[best];
        if (used < bytes)
        {
            arena.Span<byte>(used, (int)(bytes - used)).Clear();
            _arenas[best] = (arena, bytes);
        }

        return arena;
    }
}

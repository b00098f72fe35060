using System.Collections.Generic;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Memory for the temporaries of a session's plans. One plan runs at a time and leaves nothing there that the next run
/// needs, so that plans share an arena that is large enough.
/// </summary>
internal sealed class Arenas
{
    private readonly List<AlignedBuffer> _buffers = [];

    /// <summary>The smallest arena of at least so many bytes, made now if there is none.</summary>
    public AlignedBuffer Take(long bytes)
    {
        AlignedBuffer? best = null;
        foreach (var buffer in _buffers)
        {
            if (buffer.Length >= bytes && (best is null || buffer.Length < best.Length))
            {
                best = buffer;
            }
        }

        if (best is null)
        {
            best = AlignedBuffer.Allocate(bytes, pinned: true, zeroed: true);
            _buffers.Add(best);
        }

        return best;
    }
}

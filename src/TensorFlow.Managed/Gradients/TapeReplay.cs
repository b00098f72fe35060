using System.Collections.Generic;

namespace Tensorflow.Gradients;

/// <summary>Gradients of recordings that are like earlier ones, by what was worked out then.</summary>
internal abstract class TapeReplay
{
    /// <summary>The only one; null: tapes are walked each time.</summary>
    public static TapeReplay? Installed { get; set; }

    /// <summary>One gradient a source, to the bit what <see cref="TapeWalk"/> gives; null where it has to be asked.
    /// </summary>
    public abstract Tensor?[]? Gradients(TapeShape shape, IReadOnlyList<TapeEntry> entries);
}

using System;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// The generator inside one random node of a session (or one eager kernel): each run takes the present generator and
/// sets blocks aside before the next run, whether used or not.
/// </summary>
public sealed class StatefulPhilox
{
    private readonly Philox4x32 _start;
    private Philox4x32 _next;

    /// <summary>
    /// The state of a node with attributes (seed, seed2) in a new session. (0, 0) is no exception here.
    /// </summary>
    public StatefulPhilox(long seed, long seed2) => _start = _next = Philox4x32.FromSeeds(seed, seed2);

    /// <summary>Starts over, as a new session does.</summary>
    public void Reset() => _next = _start;

    /// <summary>
    /// The generator for a request of as many outputs of a uniform, normal, truncated normal or integer kind.
    /// </summary>
    public Philox4x32 TakeOutputs(long outputs) => Take((UInt128)outputs * 256);

    /// <summary>The generator for a shuffle of as many rows; one row or none takes nothing.</summary>
    public Philox4x32 TakeShuffle(long rows) => Take((UInt128)(rows <= 1 ? 0 : (rows - 1 + 3) / 4));

    /// <summary>The generator for as many samples of each of the rows of logits.</summary>
    public Philox4x32 TakeMultinomial(long rows, long samples) =>
        Take((UInt128)rows * (UInt128)((samples + 3) / 4 * 4) * 512);

    private Philox4x32 Take(UInt128 blocks)
    {
        Philox4x32 present = _next;
        _next.Skip(blocks);
        return present;
    }
}

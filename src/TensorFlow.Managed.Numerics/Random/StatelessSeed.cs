using System;

namespace Tensorflow.Numerics.Random;

/// <summary>How TensorFlow's stateless ops turn a pair of seeds into a generator.</summary>
public static class StatelessSeed
{
    private const ulong ScramblingKey = 0x02461E293EC8F720ul;

    /// <summary>
    /// One block under a fixed key, with the pair (int32 seeds sign-extended) as counter, gives words m0..m3: the key
    /// is (m0, m1), the counter (0, 0, m2, m3).
    /// </summary>
    public static Philox4x32 Derive(long seed, long seed2)
    {
        var mixer = new Philox4x32(ScramblingKey, new UInt128((ulong)seed2, (ulong)seed));
        (uint m0, uint m1, uint m2, uint m3) = mixer.Next();
        return new Philox4x32(m0 | ((ulong)m1 << 32), new UInt128(m2 | ((ulong)m3 << 32), 0));
    }
}

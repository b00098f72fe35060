using System;
using Tensorflow.Numerics.Threading;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>Long loops over vectors, cut into stretches that threads share. A vector's result does not depend on who
/// computes it, so neither does a bit of the whole.</summary>
internal static class SharedVectors
{
    /// <summary>Vectors of a stretch: some five microseconds, which outweigh calling another thread, of work that does
    /// not stay in one core's caches anyway.</summary>
    internal const int Stretch = 2048;

    /// <summary>Whether a loop is long enough for two threads, and there are two.</summary>
    internal static bool IsWorth(int vectors) => vectors >= 2 * Stretch && WorkSplit.Threads > 1;

    /// <summary>Runs the loop over all vectors, on whatever threads are free.</summary>
    internal static void Run<TLoop>(int vectors, TLoop loop)
        where TLoop : struct, IVectorLoop =>
        WorkSplit.Run(vectors / Stretch, new Part<TLoop>(vectors, vectors / Stretch, loop));

    private readonly struct Part<TLoop>(int vectors, int parts, TLoop loop) : IWork
        where TLoop : struct, IVectorLoop
    {
        public void Run(int part)
        {
            int size = (vectors + parts - 1) / parts, first = part * size;
            loop.Run(first, Math.Min(size, vectors - first));
        }
    }
}

/// <summary>A loop over vectors of which any stretch can be run by itself.</summary>
internal interface IVectorLoop
{
    /// <summary>Runs over <paramref name="count"/> vectors from <paramref name="first"/> on.</summary>
    void Run(int first, int count);
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>What the summands of a <see cref="NarrowProduct{TFinish, TFactors}"/> multiply in each lane.</summary>
internal unsafe interface IFactors
{
    /// <summary>Whether they serve such a B.</summary>
    static abstract bool Serve(bool transposeB, int n, int k);

    /// <summary>Of summand p.</summary>
    /// <param name="b">B.</param>
    /// <param name="low">Its first vector.</param>
    /// <param name="high">Its second, or the first again.</param>
    /// <param name="places">Where in B the lanes' elements are.</param>
    /// <param name="columns">Which columns they are of.</param>
    static abstract Vector512<float> Of(
        float* b, Vector512<float> low, Vector512<float> high, int n, int k, int p, int* places, int* columns);
}

/// <summary>Out of the two vectors that are B, transposed or not.</summary>
internal readonly unsafe struct OfTwoVectors : IFactors
{
    public static bool Serve(bool transposeB, int n, int k) => n * k <= 2 * Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(
        float* b, Vector512<float> low, Vector512<float> high, int n, int k, int p, int* places, int* columns) =>
        Avx512F.PermuteVar16x32x2(low, Vector512.Load(places + (p * Vector512<float>.Count)), high);
}

/// <summary>Out of a row of B for each summand.</summary>
internal readonly unsafe struct OfRows : IFactors
{
    public static bool Serve(bool transposeB, int n, int k) => !transposeB;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(
        float* b, Vector512<float> low, Vector512<float> high, int n, int k, int p, int* places, int* columns)
    {
        Vector512<float> row = Simd512<float>.Load(b + (Math.Min(p, k - 1) * n), Simd512<float>.Mask(n));
        return Avx512F.PermuteVar16x32(row, Vector512.Load(columns));
    }
}

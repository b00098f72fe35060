using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Linear;

/// <summary>How the outer product of two short rows gets into the lanes of one or two vectors. Whole vectors may be
/// read at both rows.</summary>
internal unsafe interface IOuterLanes
{
    /// <summary>Whether both vectors have their columns in the same lanes.</summary>
    static abstract bool IsSame { get; }

    /// <summary>The second row's factors by lane.</summary>
    static abstract Vector512<float> Load(float* b, Vector512<int> columns);

    /// <summary>Adds the first row's factors by lane times <paramref name="columns"/> to a vector of sums, 0 or 1.
    /// </summary>
    static abstract Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum);
}

/// <summary>Any sizes: both rows are permuted.</summary>
internal readonly unsafe struct AnyLanes : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) =>
        Avx512F.PermuteVar16x32(Vector512.Load(b), columns);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(Avx512F.PermuteVar16x32(Vector512.Load(a), rows), columns, sum);
}

/// <summary>Two columns, read as one number of eight bytes for all lanes.</summary>
internal readonly unsafe struct PairedColumns : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) =>
        Vector512.Create(*(double*)b).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        AnyLanes.Add(a, vector, rows, columns, sum);
}

/// <summary>Sixteen columns: a row is a vector.</summary>
internal readonly unsafe struct WholeRows : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) => Vector512.Load(b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        Simd512<float>.MultiplyAdd(a + vector, columns, sum);
}

/// <summary>One row of at most eight columns: short loads, of which few lie in two cache lines.</summary>
internal readonly unsafe struct OneRow : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) => Vector256.Load(b).ToVector512();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        Simd512<float>.MultiplyAdd(a, columns, sum);
}

/// <summary>One column of at most eight rows.</summary>
internal readonly unsafe struct OneColumn : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) => Vector512.Create(*b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(OneRow.Load(a, rows), columns, sum);
}

/// <summary>One column of at most two rows, read as one number of eight bytes.</summary>
internal readonly unsafe struct PairInColumn : IOuterLanes
{
    /// <inheritdoc/>
    public static bool IsSame => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* b, Vector512<int> columns) => OneColumn.Load(b, columns);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(
        float* a, int vector, Vector512<int> rows, Vector512<float> columns, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(PairedColumns.Load(a, rows), columns, sum);
}

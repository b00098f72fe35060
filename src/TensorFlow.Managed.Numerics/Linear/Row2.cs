using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>A row of an output tile, two vectors wide.</summary>
internal unsafe struct Row2<T, TVector, TSimd> : IRow<Row2<T, TVector, TSimd>, T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    private TVector _v0;
    private TVector _v1;

    /// <inheritdoc/>
    public static int Vectors => 2;

    /// <inheritdoc/>
    public static int Columns => 2 * TSimd.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mask(int columns) => TSimd.Mask(columns - TSimd.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<TEdge>(T* from, TVector mask)
        where TEdge : struct, IEdge
    {
        _v0 = TSimd.Load(from);
        // straight into the field, the choice would take the address of the row and keep it out of registers
        TVector last = TEdge.IsPartial
            ? TSimd.Load(from + TSimd.Count, mask)
            : TSimd.Load(from + TSimd.Count);
        _v1 = last;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TEdge>(T* to, TVector mask)
        where TEdge : struct, IEdge
    {
        TSimd.Store(_v0, to);
        if (TEdge.IsPartial)
        {
            TSimd.Store(_v1, to + TSimd.Count, mask);
        }
        else
        {
            TSimd.Store(_v1, to + TSimd.Count);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T* factor, in Row2<T, TVector, TSimd> row)
    {
        _v0 = TSimd.MultiplyAdd(factor, row._v0, _v0);
        _v1 = TSimd.MultiplyAdd(factor, row._v1, _v1);
    }
}

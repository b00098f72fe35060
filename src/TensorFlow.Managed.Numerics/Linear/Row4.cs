using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>A row of an output tile, four vectors wide: for products of one or two rows.</summary>
internal unsafe struct Row4<T, TVector, TSimd> : IRow<Row4<T, TVector, TSimd>, T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    private TVector _v0;
    private TVector _v1;
    private TVector _v2;
    private TVector _v3;

    /// <inheritdoc/>
    public static int Vectors => 4;

    /// <inheritdoc/>
    public static int Columns => 4 * TSimd.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mask(int columns) => TSimd.Mask(columns - (3 * TSimd.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<TEdge>(T* from, TVector mask)
        where TEdge : struct, IEdge
    {
        _v0 = TSimd.Load(from);
        _v1 = TSimd.Load(from + TSimd.Count);
        _v2 = TSimd.Load(from + (2 * TSimd.Count));
        // straight into the field, the choice would take the address of the row and keep it out of registers
        TVector last = TEdge.IsPartial
            ? TSimd.Load(from + (3 * TSimd.Count), mask)
            : TSimd.Load(from + (3 * TSimd.Count));
        _v3 = last;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TEdge>(T* to, TVector mask)
        where TEdge : struct, IEdge
    {
        TSimd.Store(_v0, to);
        TSimd.Store(_v1, to + TSimd.Count);
        TSimd.Store(_v2, to + (2 * TSimd.Count));
        if (TEdge.IsPartial)
        {
            TSimd.Store(_v3, to + (3 * TSimd.Count), mask);
        }
        else
        {
            TSimd.Store(_v3, to + (3 * TSimd.Count));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T* factor, in Row4<T, TVector, TSimd> row)
    {
        _v0 = TSimd.MultiplyAdd(factor, row._v0, _v0);
        _v1 = TSimd.MultiplyAdd(factor, row._v1, _v1);
        _v2 = TSimd.MultiplyAdd(factor, row._v2, _v2);
        _v3 = TSimd.MultiplyAdd(factor, row._v3, _v3);
    }
}

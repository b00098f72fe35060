using System.Runtime.CompilerServices;

namespace Tensorflow.Numerics.Linear;

/// <summary>A row of an output tile, one vector wide.</summary>
internal unsafe struct Row1<T, TVector, TSimd> : IRow<Row1<T, TVector, TSimd>, T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    private TVector _v0;

    /// <inheritdoc/>
    public static int Vectors => 1;

    /// <inheritdoc/>
    public static int Columns => 1 * TSimd.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mask(int columns) => TSimd.Mask(columns);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<TEdge>(T* from, TVector mask)
        where TEdge : struct, IEdge
    {
        // straight into the field, the choice would take the address of the row and keep it out of registers
        TVector last = TEdge.IsPartial
            ? TSimd.Load(from, mask)
            : TSimd.Load(from);
        _v0 = last;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TEdge>(T* to, TVector mask)
        where TEdge : struct, IEdge
    {
        if (TEdge.IsPartial)
        {
            TSimd.Store(_v0, to, mask);
        }
        else
        {
            TSimd.Store(_v0, to);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T* factor, in Row1<T, TVector, TSimd> row)
    {
        _v0 = TSimd.MultiplyAdd(factor, row._v0, _v0);
    }
}

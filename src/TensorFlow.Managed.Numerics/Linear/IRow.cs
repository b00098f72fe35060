namespace Tensorflow.Numerics.Linear;

/// <summary>One row of an output tile: a few vectors side by side that the compiler keeps in registers.</summary>
internal unsafe interface IRow<TRow, T, TVector>
    where TRow : struct, IRow<TRow, T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>Vectors in the row.</summary>
    static abstract int Vectors { get; }

    /// <summary>Columns the row covers.</summary>
    static abstract int Columns { get; }

    /// <summary>The mask of the last vector when only the first <paramref name="columns"/> columns exist.</summary>
    static abstract TVector Mask(int columns);

    /// <summary>Reads a row; at a partial edge the mask says which lanes of the last vector exist.</summary>
    void Load<TEdge>(T* from, TVector mask)
        where TEdge : struct, IEdge;

    /// <summary>Writes a row; at a partial edge only the lanes of the mask.</summary>
    void Store<TEdge>(T* to, TVector mask)
        where TEdge : struct, IEdge;

    /// <summary>Adds factor·row, each element with one rounding.</summary>
    void Add(T* factor, in TRow row);
}

namespace Tensorflow.Numerics.Linear;

/// <summary>The few vector operations a product needs, at one hardware width. A product is written once over this;
/// since each lane is a separate output element, the width cannot change a bit of the result.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <typeparam name="TVector">The vector type of that width.</typeparam>
internal unsafe interface ISimd<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>Lanes of a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Reads a whole vector.</summary>
    static abstract TVector Load(T* from);

    /// <summary>Writes a whole vector.</summary>
    static abstract void Store(TVector vector, T* to);

    /// <summary>A mask whose first <paramref name="count"/> lanes are set.</summary>
    static abstract TVector Mask(int count);

    /// <summary>Reads the lanes of the mask and touches no other memory; the other lanes are zero.</summary>
    static abstract TVector Load(T* from, TVector mask);

    /// <summary>Writes the lanes of the mask and touches no other memory.</summary>
    static abstract void Store(TVector vector, T* to, TVector mask);

    /// <summary>factor·row + sum with one rounding; the factor is the same in every lane.</summary>
    static abstract TVector MultiplyAdd(T* factor, TVector row, TVector sum);
}

using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>What is done to the finished elements of a matrix product while they are still in the nearest cache:
/// adding a bias, an activation. Both forms must give the same bits for the same element.</summary>
/// <typeparam name="T">Element type of the product; one that <see cref="Vector512{T}"/> supports.</typeparam>
public interface IEpilogue<T>
    where T : unmanaged
{
    /// <summary>Maps the elements (row, column), (row, column + 1), ... that fill a whole vector.</summary>
    Vector512<T> Apply(Vector512<T> sum, int row, int column);

    /// <summary>Maps the first <paramref name="count"/> lanes, the last columns of a row; other lanes are ignored,
    /// and memory that belongs to other columns must not be read.</summary>
    Vector512<T> Apply(Vector512<T> sum, int row, int column, int count);

    /// <summary>Asks for the memory that <see cref="Apply(Vector512{T}, int, int)"/> will read for these elements;
    /// may do nothing.</summary>
    void Fetch(int row, int rows, int column, int columns);
}

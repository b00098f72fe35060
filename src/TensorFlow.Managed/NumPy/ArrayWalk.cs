using System;

namespace Tensorflow.NumPy;

/// <summary>
/// Visits the elements of up to three arrays of the same sizes, row-major: an inner run of Length elements at fixed
/// steps, then Next. Neighbouring dimensions that lie behind each other in all arrays are one run.
/// </summary>
internal sealed class ArrayWalk
{
    private readonly long[] _dims;
    private readonly long[][] _strides;
    private readonly long[] _index;

    /// <summary>Starts at the first element; the arrays must have equal sizes.</summary>
    public ArrayWalk(params NDArray[] arrays)
    {
        (_dims, _strides) = Merge(arrays);
        _index = new long[_dims.Length];
        At = Array.ConvertAll(arrays, a => a.Offset);
        Step = Array.ConvertAll(_strides, s => s.Length > 0 ? (int)s[^1] : 0);
        Length = arrays[0].Count == 0 ? 0 : _dims.Length > 0 ? (int)_dims[^1] : 1;
    }

    /// <summary>Elements in the inner run; 0 only if the arrays are empty.</summary>
    public int Length { get; }

    /// <summary>For each array, where the inner run starts, in elements.</summary>
    public long[] At { get; }

    /// <summary>For each array, the distance between elements of the inner run.</summary>
    public int[] Step { get; }

    /// <summary>Goes to the next inner run; false after the last.</summary>
    public bool Next()
    {
        for (int axis = _dims.Length - 2; axis >= 0; axis--)
        {
            bool more = ++_index[axis] < _dims[axis];
            for (int a = 0; a < At.Length; a++)
            {
                At[a] += more ? _strides[a][axis] : -_strides[a][axis] * (_dims[axis] - 1);
            }

            if (more)
            {
                return Length > 0;
            }

            _index[axis] = 0;
        }

        return false;
    }

    private static (long[] Dims, long[][] Strides) Merge(NDArray[] arrays)
    {
        int rank = arrays[0].ndim, kept = 0;
        var dims = new long[rank];
        long[][] strides = Array.ConvertAll(arrays, _ => new long[rank]);
        for (int axis = 0; axis < rank; axis++)
        {
            long size = arrays[0].Dims[axis];
            if (size == 1)
            {
                continue;
            }

            bool joins = kept > 0;
            for (int a = 0; joins && a < arrays.Length; a++)
            {
                joins = strides[a][kept - 1] == arrays[a].Strides[axis] * size;
            }

            kept += joins ? 0 : 1;
            dims[kept - 1] = joins ? dims[kept - 1] * size : size;
            for (int a = 0; a < arrays.Length; a++)
            {
                strides[a][kept - 1] = arrays[a].Strides[axis];
            }
        }

        return (dims[..kept], Array.ConvertAll(strides, s => s[..kept]));
    }
}

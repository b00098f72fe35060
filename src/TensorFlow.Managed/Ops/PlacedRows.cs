using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Ops;

/// <summary>z = op(x, y) where y stands for each row of x; a y that fills no whole vectors is laid out until it
/// does.</summary>
internal sealed unsafe class PlacedRows<T, TOp> : Step
    where T : unmanaged
    where TOp : struct, IBinary<T>
{
    private readonly T* _x;
    private readonly T* _y;
    private readonly T* _z;
    private readonly int _vectors;
    private readonly int _period;
    private readonly int _width;
    private readonly AlignedBuffer? _tile;
    private readonly TOp _op;

    public PlacedRows(Place x, Place y, Place z, TOp op)
    {
        var lanes = Vector512<T>.Count;
        _x = (T*)x.Address;
        _y = (T*)y.Address;
        _z = (T*)z.Address;
        (_op, _width) = (op, y.Count);
        _vectors = (z.Count + lanes - 1) / lanes;
        var length = y.Count / (int)BigInteger.GreatestCommonDivisor(y.Count, lanes) * lanes;
        _period = length / lanes;
        if (length != y.Count)
        {
            // one vector more, since the copies are written as whole vectors
            _tile = AlignedBuffer.Allocate((long)(length + lanes) * sizeof(T));
        }
    }

    public override void Run()
    {
        var y = _tile is null ? _y : Lay();
        if (_period == 1)
        {
            WholeVectors.Run(_x, Vector512<T>.Count, y, 0, _z, _vectors, _op);
            return;
        }

        T* x = _x, z = _z;
        var step = _period * Vector512<T>.Count;
        for (var left = _vectors; left > 0; left -= _period, x += step, z += step)
        {
            WholeVectors.Run(
                x, Vector512<T>.Count, y, Vector512<T>.Count, z, System.Math.Min(left, _period), _op);
        }
    }

    private T* Lay()
    {
        var first = (T*)_tile!.Address;
        var end = first + (_period * Vector512<T>.Count);
        for (var to = first; to < end; to += _width)
        {
            for (var i = 0; i < _width && to + i < end; i += Vector512<T>.Count)
            {
                Vector512.Load(_y + i).Store(to + i);
            }
        }

        return first;
    }
}

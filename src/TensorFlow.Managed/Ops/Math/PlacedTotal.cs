using System;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>The total of all elements.</summary>
internal sealed unsafe class PlacedTotal<T, TOp>(Place x, Place y, TOp op) : Step
    where T : unmanaged
    where TOp : struct, IReducer<T>
{
    private readonly T* _x = (T*)x.Address;
    private readonly T* _y = (T*)y.Address;
    private readonly int _count = x.Count;
    private readonly TOp _op = op;

    // the order of Reduce.Run: the start takes the total of the row
    public override void Run()
    {
        if (_count == 1)
        {
            *_y = *_x;
            return;
        }

        var total = _op.Invoke(_op.Start, Reduce.Row(new ReadOnlySpan<T>(_x, _count), _op));
        *_y = _op.Finish(total, _count);
    }
}

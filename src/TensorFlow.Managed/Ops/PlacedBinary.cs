using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops;

/// <summary>z = op(x, y) where each operand is as large as z or a single element.</summary>
internal sealed unsafe class PlacedBinary<T, TOp> : Step
    where T : unmanaged
    where TOp : struct, IBinary<T>
{
    private readonly ScalarOperand<T> _x;
    private readonly ScalarOperand<T> _y;
    private readonly T* _z;
    private readonly int _vectors;
    private readonly TOp _op;

    public PlacedBinary(Place x, Place y, Place z, TOp op)
    {
        (_x, _y) = (new ScalarOperand<T>(x, z.Count), new ScalarOperand<T>(y, z.Count));
        _z = (T*)z.Address;
        _op = op;
        _vectors = (z.Count + Vector512<T>.Count - 1) / Vector512<T>.Count;
    }

    public override void Run()
    {
        _x.Refresh();
        _y.Refresh();
        WholeVectors.Run(_x.From, _x.Step, _y.From, _y.Step, _z, _vectors, _op);
    }
}

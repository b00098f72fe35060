using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Memory;

namespace Tensorflow.Ops;

/// <summary>An operand of a placed loop: read along, or one element spread over a vector.</summary>
internal readonly unsafe struct ScalarOperand<T>
    where T : unmanaged
{
    private readonly T* _element;
    private readonly AlignedBuffer? _vector;

    public ScalarOperand(Place place, int count)
    {
        From = (T*)place.Address;
        Step = Vector512<T>.Count;
        if (place.Count != 1 || count == 1)
        {
            return;
        }

        _vector = AlignedBuffer.Allocate(Vector512<T>.Count * sizeof(T));
        From = (T*)_vector.Address;
        Step = 0;
        WholeVectors.Spread((T*)place.Address, From);
        // a constant lies where it is read from; a fed value that counts as known comes only with the run
        _element = place.Constant?.Address == place.Address ? null : (T*)place.Address;
    }

    /// <summary>The first vector.</summary>
    public readonly T* From;

    /// <summary>From a vector to the next, in elements.</summary>
    public readonly nint Step;

    /// <summary>Takes over the element's value of this run.</summary>
    public void Refresh()
    {
        if (_element != null)
        {
            WholeVectors.Spread(_element, From);
        }
    }
}

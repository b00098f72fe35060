using System;
using System.Collections.Generic;

namespace Tensorflow.NumPy;

/// <summary>Turns an index of slices into the sizes, strides and offset of a view.</summary>
internal sealed class ViewBuilder(NDArray source)
{
    private readonly List<long> _sizes = [], _strides = [];
    private long _offset = source.Offset;
    private int _axis;

    /// <summary>The view; dimensions that the index leaves out are whole.</summary>
    /// <exception cref="IndexError">There are more places than dimensions, or a position is not there.</exception>
    public NDArray Build(ReadOnlySpan<Slice> slices)
    {
        int used = 0;
        foreach (Slice slice in slices)
        {
            used += slice.IsEllipsis || slice.IsNewAxis ? 0 : 1;
        }

        if (used > source.ndim)
        {
            throw new IndexError(
                $"too many indices for array: array is {source.ndim}-dimensional, but {used} were indexed");
        }

        foreach (Slice slice in slices)
        {
            if (slice.IsEllipsis)
            {
                KeepWhole(source.ndim - used);
                used = source.ndim;
            }
            else if (slice.IsNewAxis)
            {
                _sizes.Add(1);
                _strides.Add(0);
            }
            else
            {
                Keep(slice);
            }
        }

        KeepWhole(source.ndim - _axis);
        return source.View([.. _sizes], [.. _strides], _offset);
    }

    private void KeepWhole(int count)
    {
        for (; count > 0; count--)
        {
            Keep(Slice.All);
        }
    }

    private void Keep(Slice slice)
    {
        long stride = source.Strides[_axis];
        if (slice.IsIndex)
        {
            _offset += source.Position(slice.Start!.Value, _axis++) * stride;
            return;
        }

        (long start, long count) = slice.Resolve(source.Dims[_axis++]);
        _offset += count > 0 ? start * stride : 0;
        _sizes.Add(count);
        _strides.Add(stride * slice.Step);
    }
}

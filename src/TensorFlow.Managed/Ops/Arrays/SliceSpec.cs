using System.Collections.Generic;

namespace Tensorflow.Ops.Arrays;

/// <summary>The five masks of a strided slice: bit i speaks of entry i of begin, end and strides.</summary>
internal readonly record struct SliceMasks(int Begin, int End, int Ellipsis, int NewAxis, int ShrinkAxis)
{
    public static SliceMasks Of(Attrs attrs) => new(
        (int)attrs.Int("begin_mask"),
        (int)attrs.Int("end_mask"),
        (int)attrs.Int("ellipsis_mask"),
        (int)attrs.Int("new_axis_mask"),
        (int)attrs.Int("shrink_axis_mask"));

    public Attrs ToAttrs() => new()
    {
        ["begin_mask"] = Begin,
        ["end_mask"] = End,
        ["ellipsis_mask"] = Ellipsis,
        ["new_axis_mask"] = NewAxis,
        ["shrink_axis_mask"] = ShrinkAxis,
    };
}

/// <summary>
/// A strided slice of a shape worked out: for each axis of x where it begins, its step and how many elements it takes
/// (-1 where that is not known), and which axes the result keeps. TensorFlow's ValidateStridedSliceOp.
/// </summary>
internal sealed class SliceSpec
{
    private readonly List<int> _kept = [];
    private readonly long?[] _begin;
    private readonly long?[] _end;
    private readonly bool[] _beginOpen;
    private readonly bool[] _endOpen;
    private readonly bool[] _shrink;
    private readonly int[] _entry;

    private SliceSpec(int rank)
    {
        (_begin, _end, _beginOpen, _endOpen) = (new long?[rank], new long?[rank], new bool[rank], new bool[rank]);
        (_shrink, _entry, Strides, Start, Count) =
            (new bool[rank], new int[rank], new long[rank], new long[rank], new long[rank]);
    }

    /// <summary>The step of each axis.</summary>
    public long[] Strides { get; }

    /// <summary>The first index of each axis.</summary>
    public long[] Start { get; }

    /// <summary>Elements taken of each axis.</summary>
    public long[] Count { get; }

    /// <summary>The shape of the result: kept axes and new ones.</summary>
    public Shape Result => new([.. _kept.ConvertAll(axis => axis < 0 ? 1 : Count[axis])]);

    /// <summary>Works the slice out; begin and end may be unknown as a whole.</summary>
    public static SliceSpec Of(Shape x, long[]? begin, long[]? end, long[] strides, SliceMasks masks)
    {
        var spec = new SliceSpec(x.ndim);
        spec.Spread(begin, end, strides, masks);
        for (var i = 0; i < x.ndim; i++)
        {
            spec.Resolve(i, x[i]);
        }

        return spec;
    }

    // Lays the entries on the axes of x: an ellipsis takes the axes that the others leave.
    private void Spread(long[]? begin, long[]? end, long[] strides, SliceMasks masks)
    {
        var (rank, full, entries) = (Count.Length, 0, strides.Length);
        if ((masks.Ellipsis & (masks.Ellipsis - 1)) != 0)
        {
            throw ShapeContext.Fail("Multiple ellipses in slice spec not allowed");
        }

        var ellipsis = masks.Ellipsis == 0 ? 1 << entries : masks.Ellipsis;
        entries += masks.Ellipsis == 0 ? 1 : 0;
        for (var i = 0; i < entries; i++)
        {
            if (Bit(ellipsis, i))
            {
                var next = System.Math.Min(rank - (entries - i) + 1 + NewAxesAfter(masks.NewAxis, i, entries), rank);
                for (; full < next; full++)
                {
                    _kept.Add(full);
                    (_beginOpen[full], _endOpen[full], Strides[full], _entry[full]) = (true, true, 1, i);
                }
            }
            else if (Bit(masks.NewAxis, i))
            {
                _kept.Add(-1);
            }
            else
            {
                Place(full++, i, begin, end, strides, masks);
            }
        }
    }

    private void Place(int axis, int i, long[]? begin, long[]? end, long[] strides, SliceMasks masks)
    {
        if (axis >= Count.Length)
        {
            throw ShapeContext.Fail(
                $"Index out of range using input dim {axis}; input has only {Count.Length} dims");
        }

        (_begin[axis], _end[axis], Strides[axis], _entry[axis]) = (begin?[i], end?[i], strides[i], i);
        (_beginOpen[axis], _endOpen[axis]) = (Bit(masks.Begin, i), Bit(masks.End, i));
        _shrink[axis] = Bit(masks.ShrinkAxis, i);
        if (!_shrink[axis])
        {
            _kept.Add(axis);
        }
    }

    private void Resolve(int axis, long dim)
    {
        var step = Strides[axis];
        if (step == 0)
        {
            throw ShapeContext.Fail($"strides[{_entry[axis]}] must be non-zero");
        }

        if (dim < 0)
        {
            Count[axis] = _shrink[axis] ? 1 : -1;
            return;
        }

        if (_shrink[axis] && step <= 0)
        {
            throw ShapeContext.Fail("only stride 1 allowed on non-range indexing.");
        }

        if (_shrink[axis])
        {
            // while begin or end is not known, TensorFlow does not look whether the index is there
            var isKnown = _begin[axis] is not null && _end[axis] is not null;
            (Start[axis], Count[axis]) = (isKnown ? Index(axis, _begin[axis]!.Value, dim) : 0, 1);
            return;
        }

        var bounded = (_beginOpen[axis] || _begin[axis] is not null) && (_endOpen[axis] || _end[axis] is not null);
        if (!bounded)
        {
            Count[axis] = -1;
            return;
        }

        // Indices are clamped to [0, dim] going up and to [-1, dim - 1] going down.
        var (low, high) = step > 0 ? (0L, dim) : (-1L, dim - 1);
        Start[axis] = _beginOpen[axis] ? (step > 0 ? low : high) : Clamp(_begin[axis]!.Value, dim, low, high);
        var stop = _endOpen[axis] ? (step > 0 ? high : low) : Clamp(_end[axis]!.Value, dim, low, high);
        Count[axis] = Steps(stop - Start[axis], step);
    }

    private static long Index(int axis, long index, long dim)
    {
        var forward = index < 0 ? index + dim : index;
        return forward >= 0 && forward < dim
            ? forward
            : throw ShapeContext.Fail($"slice index {index} of dimension {axis} out of bounds.");
    }

    private static long Clamp(long index, long dim, long low, long high) =>
        System.Math.Clamp(index < 0 ? index + dim : index, low, high);

    private static long Steps(long interval, long step) => interval == 0 || interval < 0 != step < 0
        ? 0
        : (interval / step) + (interval % step != 0 ? 1 : 0);

    private static int NewAxesAfter(int mask, int ellipsis, int entries)
    {
        var count = 0;
        for (var i = ellipsis + 1; i < entries; i++)
        {
            count += Bit(mask, i) ? 1 : 0;
        }

        return count;
    }

    private static bool Bit(int mask, int i) => i < 32 && (mask & (1 << i)) != 0;
}

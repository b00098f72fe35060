using System;
using System.Linq;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>The element or the part at these positions: a view. Negative positions count from the end.</summary>
    public NDArray this[params int[] indices]
    {
        get => Select(Array.ConvertAll(indices, Slice.Index));
        set => this[indices].Assign(value);
    }

    /// <summary>A part by slices ("1:3", "::-1", "...", numbers, C# ranges, np.newaxis): a view.</summary>
    public NDArray this[params Slice[] slices]
    {
        get => Select(slices);
        set => Select(slices).Assign(value);
    }

    /// <summary>A part by a slice or by several in one text: nd["1:3, ::2"]; a view.</summary>
    public NDArray this[string slices]
    {
        get => Select(Slice.ParseSlices(slices));
        set => Select(Slice.ParseSlices(slices)).Assign(value);
    }

    /// <summary>The rows of a C# range: a view.</summary>
    public NDArray this[Range range]
    {
        get => Select([range]);
        set => Select([range]).Assign(value);
    }

    /// <summary>One row; ^1 is the last: a view.</summary>
    public NDArray this[Index index]
    {
        get => Select([index]);
        set => Select([index]).Assign(value);
    }

    /// <summary>
    /// Elements where a boolean mask over the leading dimensions is true, or rows by integer positions of any shape:
    /// a copy. Assigning writes through.
    /// </summary>
    public NDArray this[NDArray mask]
    {
        get => Gather([mask]);
        set => Scatter([mask], value);
    }

    /// <summary>
    /// Elements by two integer arrays, one for each of the first dimensions, broadcast to each other: a copy.
    /// </summary>
    public NDArray this[NDArray rows, NDArray columns]
    {
        get => Gather([rows, columns]);
        set => Scatter([rows, columns], value);
    }

    internal void Assign(NDArray value)
    {
        NDArray source = ReferenceEquals(value.Data, Data) ? value.copy() : value;
        int extra = source.ndim - ndim; // leading dimensions of 1 may fall away
        while (extra-- > 0 && source._dims[0] == 1)
        {
            source = source[0];
        }

        ElementCast.Copy(source.BroadcastTo(_dims), this);
    }

    internal NDArray Select(ReadOnlySpan<Slice> slices) => new ViewBuilder(this).Build(slices);

    /// <summary>A position counted from either end, as 0..size-1.</summary>
    internal long Position(long index, int axis)
    {
        long size = _dims[axis];
        return index >= -size && index < size
            ? (index < 0 ? index + size : index)
            : throw new IndexError($"index {index} is out of bounds for axis {axis} with size {size}");
    }

    private NDArray Gather(NDArray[] indices)
    {
        (NDArray rows, long[] dims, NDArray places) = Rows(indices);
        NDArray result = Empty(dtype, [.. dims, .. rows._dims[1..]]);
        NDArray flat = result.View([places.Count, .. rows._dims[1..]], [.. RowMajorRows(rows)], 0);
        ReadOnlySpan<long> at = places.Flat<long>();
        bool plain = dtype.get_datatype_size() > 0 && at.Length > 0 && rows[(int)at[0]].IsContiguous;
        for (int i = 0; i < at.Length; i++)
        {
            if (plain)
            {
                rows.RowBytes(at[i]).CopyTo(flat.RowBytes(i));
            }
            else
            {
                ElementCast.Copy(rows[(int)at[i]], flat[i]);
            }
        }

        return result;
    }

    private void Scatter(NDArray[] indices, NDArray value)
    {
        (NDArray rows, long[] dims, NDArray places) = Rows(indices);
        NDArray spread = value.BroadcastTo([.. dims, .. rows._dims[1..]]);
        spread = (spread.IsContiguous ? spread : spread.copy()).reshape(new Shape([places.Count, .. rows._dims[1..]]));
        ReadOnlySpan<long> at = places.Flat<long>();
        for (int i = 0; i < at.Length; i++)
        {
            ElementCast.Copy(spread[i], rows[(int)at[i]]);
        }
    }

    // this array with the indexed dimensions as one (a view when it can be written through), sizes and places of the
    // index
    private (NDArray Rows, long[] Dims, NDArray Places) Rows(NDArray[] indices)
    {
        NDArray[] numbers = indices;
        int used = indices.Length;
        if (indices.Length == 1 && indices[0].dtype == TF_DataType.TF_BOOL)
        {
            numbers = np.nonzero(Mask(indices[0]));
            used = indices[0].ndim;
        }

        long[] dims = numbers.Aggregate(numbers[0], (a, b) => np.zeros(Elementwise.Broadcast(a, b))).Dims;
        NDArray places = np.zeros(new Shape(dims), TF_DataType.TF_INT64);
        Span<long> at = places.Flat<long>();
        for (int axis = 0; axis < used; axis++)
        {
            ReadOnlySpan<long> index = Integers(numbers[axis]).BroadcastTo(dims).Contiguous().Flat<long>();
            for (int i = 0; i < at.Length; i++)
            {
                at[i] = (at[i] * _dims[axis]) + Position(index[i], axis);
            }
        }

        return (Joined(used), dims, places);
    }

    private NDArray Joined(int leading)
    {
        long[] dims = [Shape.Count(_dims.AsSpan(0, leading)), .. _dims[leading..]];
        for (int axis = 0; axis + 1 < leading; axis++)
        {
            if (_strides[axis] != _strides[axis + 1] * _dims[axis + 1])
            {
                throw new ValueError("Integer and mask indices over several dimensions need rows that lie behind each "
                    + "other in memory. Use copy() first.");
            }
        }

        return View(dims, leading == 0 ? [0, .. _strides] : [_strides[leading - 1], .. _strides[leading..]], Offset);
    }

    // the bytes of a row that lies in one piece
    private Span<byte> RowBytes(long row)
    {
        int width = dtype.get_datatype_size();
        long length = Shape.Count(_dims.AsSpan(1)) * width;
        return length == 0 ? [] : Data.Bytes.Slice((int)((Offset + (row * _strides[0])) * width), (int)length);
    }

    private NDArray Mask(NDArray mask) =>
        mask.ndim <= ndim && mask.Dims.AsSpan().SequenceEqual(_dims.AsSpan(0, mask.ndim))
        ? mask : throw new IndexError(
            $"boolean index did not match indexed array: array has shape {shape} but the mask has shape {mask.shape}");

    private static NDArray Integers(NDArray index) => index.dtype.is_integer()
        ? ElementCast.As(index, TF_DataType.TF_INT64)
        : throw new IndexError($"arrays used as indices must be of integer (or boolean) type. Received: "
            + $"{index.dtype.as_numpy_name()}.");

    private static long[] RowMajorRows(NDArray rows) => RowMajor([1, .. rows._dims[1..]]);
}

using System;
using System.Collections;
using System.Collections.Generic;

namespace Tensorflow.NumPy;

/// <summary>
/// An array as in NumPy: element type, sizes, and strides over shared memory, so that slices are views that write
/// through. Unlike TensorFlow.NET's it is not a Tensor; ops take it wherever they take one, and sess.run returns it.
/// </summary>
public sealed partial class NDArray : IEnumerable<NDArray>, IEquatable<NDArray>, IArrayValue
{
    private readonly long[] _dims;
    private readonly long[] _strides;
    private Shape? _shape;

    internal NDArray(TensorData data)
        : this(data, data.Shape.dims, RowMajor(data.Shape.dims), 0) => _shape = data.Shape;


    private NDArray(TensorData data, long[] dims, long[] strides, long offset) =>
        (Data, _dims, _strides, Offset, Count) = (data, dims, strides, offset, (int)Shape.Count(dims));

    /// <summary>Zeros of a shape and type.</summary>
    public NDArray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE)
        : this(TensorData.Allocate(dtype, shape))
    {
    }

    /// <summary>A copy of a .NET array of any rank, under another shape if one is given.</summary>
    public NDArray(Array value, Shape? shape = null)
        : this(ArrayIntake.Copy(value, shape))
    {
    }

    /// <summary>The elements whose bytes are given, row-major, in this machine's byte order.</summary>
    /// <exception cref="ValueError">The number of bytes is not that of the shape.</exception>
    public NDArray(byte[] bytes, Shape shape, TF_DataType dtype)
        : this(ArrayIntake.FromBytes(bytes, shape, dtype))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(bool value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(byte value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(short value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(int value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(long value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(float value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>A scalar.</summary>
    public NDArray(double value)
        : this(TensorData.Scalar(value))
    {
    }

    /// <summary>The element type.</summary>
    public TF_DataType dtype => Data.DType;

    /// <summary>The sizes; fully defined.</summary>
    public Shape shape => _shape ??= new Shape(_dims);

    /// <summary>The sizes as 64-bit integers.</summary>
    public long[] dims => (long[])_dims.Clone();

    /// <summary>The number of dimensions, 0 for a scalar.</summary>
    public int ndim => _dims.Length;

    /// <summary>The number of elements.</summary>
    public long size => Count;

    /// <summary>Bytes of all elements.</summary>
    public long nbytes => Count * (long)dtype.get_datatype_size();

    /// <summary>The transposed view: dimensions in reverse order.</summary>
    public NDArray T => np.transpose(this);

    internal TensorData Data { get; }

    internal long Offset { get; }

    internal int Count { get; }

    internal long[] Strides => _strides;

    internal long[] Dims => _dims;

    /// <summary>
    /// Made of a C# literal by an implicit conversion: in arithmetic it takes the other operand's type where its kind
    /// (integer, float) allows, as a Python number does.
    /// </summary>
    internal bool IsWeak { get; private init; }

    internal bool IsContiguous
    {
        get
        {
            long stride = 1;
            for (int i = ndim - 1; i >= 0; i--)
            {
                if (_dims[i] != 1 && _strides[i] != stride && Count > 0)
                {
                    return false;
                }

                stride *= _dims[i];
            }

            return true;
        }
    }

    /// <summary>A scalar of any plain type.</summary>
    public static NDArray Scalar<TValue>(TValue value)
        where TValue : unmanaged => new(TensorData.Scalar(value));

    /// <summary>The number of rows.</summary>
    /// <exception cref="TypeError">A scalar has none.</exception>
    public int __len__() => ndim > 0 ? checked((int)_dims[0]) : throw new TypeError("len() of unsized object");

    /// <summary>The rows (views), from the first.</summary>
    public IEnumerator<NDArray> GetEnumerator()
    {
        int rows = ndim > 0 ? (int)_dims[0] : throw new TypeError("iteration over a 0-d array");
        for (int i = 0; i < rows; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Another shape over the same elements, a view where the memory allows; one size may be -1.</summary>
    /// <exception cref="ValueError">The number of elements does not fit.</exception>
    public NDArray reshape(Shape newshape)
    {
        long[] wanted = newshape.dims.Length == 0 ? [] : (long[])newshape.dims.Clone();
        int open = Array.IndexOf(wanted, -1L);
        if (open >= 0)
        {
            wanted[open] = 1;
            long rest = Shape.Count(wanted);
            wanted[open] = rest > 0 ? Count / rest : 0;
        }

        if (Array.Exists(wanted, d => d < 0) || Shape.Count(wanted) != Count)
        {
            throw new ValueError($"cannot reshape array of size {Count} into shape {newshape}");
        }

        NDArray source = Contiguous();
        return new NDArray(source.Data, wanted, RowMajor(wanted), source.Offset);
    }

    /// <summary>reshape(-1, ...) in loose sizes.</summary>
    public NDArray reshape(params int[] newshape) => reshape(new Shape(newshape));

    /// <summary>One dimension, a view where the memory allows.</summary>
    public NDArray ravel() => reshape(new Shape(-1L));

    /// <summary>One dimension, always a copy.</summary>
    public NDArray flatten() => copy().ravel();

    /// <summary>A copy in memory of its own, row-major.</summary>
    public NDArray copy()
    {
        NDArray result = Empty(dtype, _dims);
        ElementCast.Copy(this, result);
        return result;
    }

    /// <summary>
    /// A copy with another element type: floats are cut off towards zero, integers wrap around, anything but 0 is
    /// true.
    /// </summary>
    public NDArray astype(TF_DataType dtype) => ElementCast.To(this, dtype);

    /// <summary>Sets every element.</summary>
    public void fill(NDArray value) => ElementCast.Copy(value.BroadcastTo(_dims), this);

    TensorData IArrayValue.ToTensorData() => ToTensorData();

    internal TensorData ToTensorData()
    {
        NDArray dense = Contiguous();
        if (dense.Offset == 0 && dense.Data.Count == Count)
        {
            return dense.Data.Shape == shape ? dense.Data : dense.Data.WithShape(shape);
        }

        return copy().Data;
    }

    internal static NDArray Empty(TF_DataType dtype, long[] dims) =>
        new(TensorData.Allocate(dtype, new Shape(dims), zeroed: false));

    /// <summary>This array, or a row-major copy if its memory is not in row-major order.</summary>
    internal NDArray Contiguous() => IsContiguous ? this : copy();

    /// <summary>The elements of a contiguous array.</summary>
    internal Span<TValue> Flat<TValue>()
        where TValue : unmanaged => Count == 0 ? [] : Data.Span<TValue>().Slice((int)Offset, Count);

    /// <summary>A view of the same memory with other sizes and strides.</summary>
    internal NDArray View(long[] dims, long[] strides, long offset) => new(Data, dims, strides, offset);

    /// <summary>A view in which sizes of 1 are repeated, with stride 0.</summary>
    internal NDArray BroadcastTo(long[] dims)
    {
        if (_dims.AsSpan().SequenceEqual(dims))
        {
            return this;
        }

        var strides = new long[dims.Length];
        int shift = dims.Length - ndim;
        for (int i = 0; i < ndim; i++)
        {
            bool same = shift + i >= 0 && _dims[i] == dims[shift + i];
            if (!same && (shift + i < 0 || _dims[i] != 1))
            {
                throw new ValueError(
                    $"could not broadcast input array from shape {shape} into shape {new Shape(dims)}");
            }

            if (shift + i >= 0)
            {
                strides[shift + i] = same ? _strides[i] : 0;
            }
        }

        return new NDArray(Data, dims, strides, Offset);
    }

    internal static long[] RowMajor(long[] dims)
    {
        var strides = new long[dims.Length];
        long stride = 1;
        for (int i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= Math.Max(1, dims[i]);
        }

        return strides;
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensorflow.Numerics.Memory;

namespace Tensorflow;

/// <summary>A concrete value: element type, full shape and dense row-major elements (or byte strings).</summary>
internal sealed class TensorData
{
    // an array of its own, a window on a block, byte strings, the variable of a handle, another value of which this
    // is a view; null: few bytes, which stand here
    private readonly object? _store;
    private Small _few;
    private readonly int _offset;
    private readonly int _elementSize;

    private TensorData(TF_DataType dtype, Shape shape, object? store, int offset = 0)
    {
        (DType, Shape, _store, _offset) = (dtype, shape, store, offset);
        Count = checked((int)shape.size);
        _elementSize = dtype.get_datatype_size();
    }

    // memory of its own, like another value's but for what is in it
    private TensorData(TensorData other)
    {
        (DType, Shape, Count, _elementSize) = (other.DType, other.Shape, other.Count, other._elementSize);
        _store = ByteLength <= Small.Bytes ? null : GC.AllocateUninitializedArray<byte>((int)ByteLength);
    }

    /// <summary>Largest number of bytes of one value: what one .NET array can hold, less room to align.</summary>
    public const long MaxBytes = 0x7FFF_FF00;

    public TF_DataType DType { get; }

    /// <summary>Fully defined.</summary>
    public Shape Shape { get; }

    /// <summary>Number of elements.</summary>
    public int Count { get; }

    public long ByteLength => (long)Count * _elementSize;

    /// <summary>The byte strings of a string tensor, one an element.</summary>
    public byte[][] Strings => _store as byte[][]
        ?? throw new TypeError($"A {DType.as_numpy_name()} tensor holds no strings.");

    /// <summary>The variable behind a handle; null where this is no handle.</summary>
    public VariableMemory? Resource => _store as VariableMemory;

    /// <summary>The elements as bytes.</summary>
    public Span<byte> Bytes => Span<byte>((int)ByteLength);

    /// <summary>New memory for a value, zeroed unless said otherwise.</summary>
    /// <exception cref="ResourceExhaustedError">The shape needs more than <see cref="MaxBytes"/>.</exception>
    public static TensorData Allocate(TF_DataType dtype, Shape shape, bool zeroed = true, bool pinned = false)
    {
        CheckSize(dtype, shape);
        if (dtype == TF_DataType.TF_STRING)
        {
            var strings = new byte[shape.size][];
            Array.Fill(strings, []);
            return new(dtype, shape, strings);
        }

        if (dtype.get_datatype_size() == 0)
        {
            throw new TypeError($"A {dtype.as_numpy_name()} tensor has no plain memory.");
        }

        var bytes = (int)shape.size * dtype.get_datatype_size();
        return new(
            dtype, shape,
            pinned ? AlignedBuffer.Allocate(bytes, pinned, zeroed)
            : bytes <= Small.Bytes ? null
            : zeroed ? new byte[bytes] : GC.AllocateUninitializedArray<byte>(bytes));
    }

    /// <summary>A window on memory that somebody else owns, such as a plan's arena.</summary>
    public static TensorData View(TF_DataType dtype, Shape shape, AlignedBuffer memory, long offset) =>
        new(dtype, shape, memory, checked((int)offset));

    /// <summary>A copy of the given elements.</summary>
    public static TensorData From<T>(ReadOnlySpan<T> values, Shape shape)
        where T : unmanaged
    {
        var data = Allocate(DataTypes.Of<T>(), shape, zeroed: false);
        values.CopyTo(data.Span<T>());
        return data;
    }

    /// <summary>A string tensor over the given byte strings.</summary>
    public static TensorData OfStrings(byte[][] values, Shape shape) =>
        new(TF_DataType.TF_STRING, shape, values);

    /// <summary>A handle of a variable.</summary>
    public static TensorData OfResource(VariableMemory variable) =>
        new(TF_DataType.TF_RESOURCE, Shape.Scalar, variable);

    /// <summary>A scalar.</summary>
    public static TensorData Scalar<T>(T value)
        where T : unmanaged => From<T>([value], Shape.Scalar);

    /// <summary>The elements; the type's size must be the element's.</summary>
    public Span<T> Span<T>()
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() != _elementSize)
        {
            throw WrongElements<T>();
        }

        return Span<T>(Count);
    }

    private Span<T> Span<T>(int count)
        where T : unmanaged
    {
        if (_store is null)
        {
            return MemoryMarshal.CreateSpan(ref Unsafe.As<Small, T>(ref _few), count);
        }

        return _store.GetType() == typeof(byte[])
            ? MemoryMarshal.CreateSpan(
                ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<byte[]>(_store))), count)
            : _store is AlignedBuffer block ? block.Span<T>(_offset, count)
            : ((TensorData)_store).Span<T>(count);
    }

    /// <summary>
    /// Where pinned elements start: at a multiple of 64, with memory of their own up to the next multiple.
    /// </summary>
    public nint Address => _store is AlignedBuffer block ? block.Address + _offset : 0;

    private TypeError WrongElements<T>() =>
        new($"Expected elements of {DType.as_numpy_name()}. Received: {typeof(T).Name}.");

    /// <summary>The same elements under another shape of the same size.</summary>
    public TensorData WithShape(Shape shape) =>
        Resource is null ? new(DType, shape, _store ?? this, _offset) : this;

    /// <summary>A copy in memory of its own.</summary>
    public TensorData Copy()
    {
        if (Resource is not null)
        {
            return this; // a handle never changes
        }

        var copy = _elementSize == 0 ? Allocate(DType, Shape) : new TensorData(this);
        CopyTo(copy);
        return copy;
    }

    /// <summary>Copies the elements to a value of the same type and size.</summary>
    public void CopyTo(TensorData destination)
    {
        if (_elementSize == 0)
        {
            CopyOther(destination);
            return;
        }

        Bytes.CopyTo(destination.Bytes);
    }

    private void CopyOther(TensorData destination)
    {
        if (Resource is { } variable)
        {
            throw new TypeError($"A handle cannot be copied to. Received: the handle of '{variable.Name}'.");
        }

        Strings.CopyTo(destination.Strings, 0);
    }

    /// <summary>Refuses a claim before memory is taken for it.</summary>
    internal static void CheckSize(TF_DataType dtype, Shape shape)
    {
        const int certain = 1 << 24; // elements that no type makes too large
        if ((ulong)shape.size > certain)
        {
            Refuse(dtype, shape);
        }
    }

    private static void Refuse(TF_DataType dtype, Shape shape)
    {
        var count = shape.size;
        if (count < 0)
        {
            throw new InvalidArgumentError($"Expected a fully defined shape. Received: {shape}.");
        }

        if (count > MaxBytes / Math.Max(1, dtype.get_datatype_size()))
        {
            throw new ResourceExhaustedError(
                $"OOM when allocating tensor with shape {shape.ToRuntimeString()} and type {dtype.as_numpy_name()}: " +
                $"expected at most {MaxBytes} bytes.");
        }
    }

    // a scalar of any type, four floats
    [InlineArray(Bytes)]
    private struct Small
    {
        public const int Bytes = 16;

        private byte _first;
    }
}

using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(bool value) => new(value) { IsWeak = true };

    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(byte value) => new(value) { IsWeak = true };

    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(int value) => new(value) { IsWeak = true };

    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(long value) => new(value) { IsWeak = true };

    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(float value) => new(value) { IsWeak = true };

    /// <summary>A scalar that gives way to the other operand's type, as a Python number does.</summary>
    public static implicit operator NDArray(double value) => new(value) { IsWeak = true };

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(bool[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(byte[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(sbyte[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(short[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(ushort[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(int[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(uint[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(long[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(ulong[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(float[] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(double[] array) => new((Array)array);

    /// <summary>An array where an op takes a tensor: it becomes a Const of its elements and its type.</summary>
    public static implicit operator Operand(NDArray nd) => new((object)nd);

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator bool(NDArray nd) => nd.Only<bool>();

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator byte(NDArray nd) => nd.Only<byte>();

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator int(NDArray nd) => nd.Only<int>();

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator long(NDArray nd) => nd.Only<long>();

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator float(NDArray nd) => nd.Only<float>();

    /// <summary>The only element, converted as by astype.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public static implicit operator double(NDArray nd) => nd.Only<double>();

    /// <summary>A copy of the elements, row-major, converted to the type if the array has another.</summary>
    public TValue[] ToArray<TValue>()
        where TValue : unmanaged
    {
        var values = new TValue[Count];
        ElementCast.As(this, DataTypes.Of<TValue>()).Contiguous().Flat<TValue>().CopyTo(values);
        return values;
    }

    /// <summary>A copy as a .NET array with as many dimensions; a scalar becomes one element.</summary>
    public Array ToMultiDimArray<TValue>()
        where TValue : unmanaged
    {
        TValue[] flat = ToArray<TValue>();
        if (ndim <= 1)
        {
            return flat;
        }

        Array array = Array.CreateInstance(typeof(TValue), _dims);
        MemoryMarshal.AsBytes<TValue>(flat).CopyTo(
            MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), Count * Unsafe.SizeOf<TValue>()));
        return array;
    }

    /// <summary>
    /// The elements in place where they lie row-major in memory (writing changes the array), else in a copy.
    /// </summary>
    /// <exception cref="TypeError">The array has another element type.</exception>
    public Span<TValue> GetData<TValue>()
        where TValue : unmanaged
    {
        if (DataTypes.Of<TValue>() != dtype)
        {
            throw new TypeError($"Expected elements of {dtype.as_numpy_name()}. Received: {typeof(TValue).Name}.");
        }

        return Contiguous().Flat<TValue>();
    }

    /// <summary>The bytes of the elements, row-major, in this machine's byte order.</summary>
    public byte[] ToByteArray()
    {
        if (Count == 0)
        {
            return [];
        }

        NDArray dense = Contiguous();
        int width = dtype.get_datatype_size();
        return dense.Data.Bytes.Slice((int)dense.Offset * width, Count * width).ToArray();
    }

    /// <summary>The elements of a string array, row-major, read as UTF-8.</summary>
    public string[] StringData() => [.. copy().Data.Strings.Select(Encoding.UTF8.GetString)];

    /// <summary>The only element.</summary>
    /// <exception cref="TypeError">There is not exactly one element.</exception>
    public TValue item<TValue>()
        where TValue : unmanaged => Only<TValue>();

    private TValue Only<TValue>()
        where TValue : unmanaged
    {
        if (Count != 1)
        {
            bool asked = typeof(TValue) == typeof(bool) && Count > 1;
            throw asked
                ? new ValueError(
                    "The truth value of an array with more than one element is ambiguous. Use np.any(a) or np.all(a)")
                : new TypeError($"only length-1 arrays can be converted to scalars. Received: shape {shape}.");
        }

        return ElementCast.As(this, DataTypes.Of<TValue>()).Contiguous().Flat<TValue>()[0];
    }
}

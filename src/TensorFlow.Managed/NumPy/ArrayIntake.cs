using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace Tensorflow.NumPy;

/// <summary>Makes values of .NET arrays (rectangular, or arrays of arrays) and of bytes.</summary>
internal static class ArrayIntake
{
    /// <summary>A copy of the elements under their own shape or another of the same size.</summary>
    public static TensorData Copy(Array array, Shape? shape = null)
    {
        Type element = array.GetType().GetElementType()!;
        Shape own = new(Enumerable.Range(0, array.Rank).Select(i => (long)array.GetLength(i)).ToArray());
        if (element.IsArray)
        {
            return CopyNested(array);
        }

        Shape wanted = shape ?? own;
        if (wanted.size != own.size)
        {
            throw new ValueError($"cannot reshape array of size {own.size} into shape {wanted}");
        }

        if (element == typeof(string))
        {
            return TensorData.OfStrings([.. array.Cast<string>().Select(Encoding.UTF8.GetBytes)], wanted);
        }

        TensorData data = TensorData.Allocate(element.as_tf_dtype(), wanted, zeroed: false);
        int length = (int)data.ByteLength;
        if (length > 0)
        {
            MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), length).CopyTo(data.Bytes);
        }

        return data;
    }

    /// <summary>The elements whose bytes are given.</summary>
    public static TensorData FromBytes(byte[] bytes, Shape shape, TF_DataType dtype)
    {
        long wanted = shape.size * dtype.get_datatype_size();
        if (bytes.Length != wanted)
        {
            throw new ValueError(
                $"An array of shape {shape} and type {dtype.as_numpy_name()} has {wanted} bytes. "
                + $"Received: {bytes.Length}.");
        }

        TensorData data = TensorData.Allocate(dtype, shape, zeroed: false);
        bytes.CopyTo(data.Bytes);
        return data;
    }

    private static TensorData CopyNested(Array rows)
    {
        if (rows.Length == 0)
        {
            throw new ValueError("An array of arrays needs at least one row. Received: none.");
        }

        NDArray[] arrays = [.. rows.Cast<Array>().Select(row => new NDArray(row))];
        return np.stack(arrays).Data;
    }
}

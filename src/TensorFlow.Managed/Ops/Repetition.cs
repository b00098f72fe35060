using System;

namespace Tensorflow.Ops;

/// <summary>Gives a literal a shape as tf.constant(value, shape) does.</summary>
internal static class Repetition
{
    /// <summary>The elements in row-major order; the last one fills what is left.</summary>
    /// <exception cref="ValueError">More elements than the shape has room for, or none.</exception>
    public static TensorData ToShape(TensorData value, Shape shape)
    {
        if (value.Count > shape.size)
        {
            throw new ValueError($"Too many elements provided. Takes at most {shape.size}, but got {value.Count}. "
                + $"Received: shape={shape}.");
        }

        if (value.Count == shape.size)
        {
            return value.WithShape(shape);
        }

        if (value.Count == 0)
        {
            throw new ValueError($"Expected at least one element to fill shape {shape}. Received: none.");
        }

        var all = TensorData.Allocate(value.DType, shape, zeroed: false);
        if (value.DType == TF_DataType.TF_STRING)
        {
            value.Strings.CopyTo(all.Strings, 0);
            Array.Fill(all.Strings, value.Strings[^1], value.Count, all.Count - value.Count);
            return all;
        }

        var (size, last) = (value.DType.get_datatype_size(), value.Bytes[^value.DType.get_datatype_size()..].ToArray());
        value.Bytes.CopyTo(all.Bytes);
        for (var at = value.Bytes.Length; at < all.Bytes.Length; at += size)
        {
            last.CopyTo(all.Bytes[at..]);
        }

        return all;
    }
}

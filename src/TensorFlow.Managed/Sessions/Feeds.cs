using System;
using System.Collections.Generic;
using System.Globalization;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>Checks fed values and casts them to their tensors' types as Python does.</summary>
internal static class Feeds
{
    /// <summary>Adds the fed tensors and their values; a tensor named twice keeps the last value.</summary>
    public static void Add(Graph graph, ReadOnlySpan<FeedItem> items, List<KeyValuePair<Tensor, TensorData>> feeds)
    {
        foreach (var item in items)
        {
            var tensor = Key(graph, item.Key);
            for (var i = feeds.Count - 1; i >= 0; i--)
            {
                if (feeds[i].Key == tensor)
                {
                    feeds.RemoveAt(i);
                }
            }

            feeds.Add(new(tensor, Value(tensor, item.Value)));
        }
    }

    /// <summary>The tensor that a feed names.</summary>
    /// <exception cref="TypeError">Something that cannot be fed, or of another graph.</exception>
    public static Tensor Key(Graph graph, object key)
    {
        var tensor = key switch
        {
            Tensor t => t,
            IVariableV1 v => v.Handle,
            string name => ByName(graph, name),
            _ => throw new TypeError("Cannot interpret feed_dict key as Tensor: Can not convert a "
                + $"{PythonText.TypeOf(key)} into a Tensor. Received: {PythonText.Of(key)}."),
        };
        return tensor.Producer is Operation op2 && op2.graph == graph
            ? tensor
            : throw new TypeError($"Cannot interpret feed_dict key as Tensor: Tensor {tensor.ToGraphString()} is not "
                + "an element of this graph.");
    }

    /// <summary>The value in the tensor's type, its shape checked.</summary>
    /// <exception cref="ValueError">A shape that the tensor cannot have.</exception>
    /// <exception cref="TypeError">A symbolic tensor, or elements that cannot be cast.</exception>
    public static TensorData Value(Tensor tensor, object value)
    {
        if (value is Tensor { Data: null })
        {
            throw new TypeError("The value of a feed cannot be a tf.Tensor object. Acceptable feed values include "
                + "Python scalars, strings, lists, numpy ndarrays, or in C# numbers, strings, arrays and NDArrays. For "
                + $"reference, the tensor object was {value} which was passed to the feed with key {tensor}.");
        }

        if (value is null)
        {
            throw WrongShape(tensor, Shape.Scalar);
        }

        var data = value is Tensor eager ? eager.Data! : Elements(tensor, value);
        return data.Shape.is_compatible_with(tensor.shape) ? data : throw WrongShape(tensor, data.Shape);
    }

    private static ValueError WrongShape(Tensor tensor, Shape shape) => new(
        $"Cannot feed value of shape {shape} for Tensor {tensor.name}, which has shape {tensor.shape.ToGraphString()}. "
        + $"Received: a value of shape {shape}.");

    // A single integer that its tensor's type cannot hold is refused; arrays are cut off, as NumPy's are.
    private static void CheckRange(Tensor tensor, object value)
    {
        if (value is int or long or uint or ulong && tensor.dtype.is_integer()
            && !Fits(Convert.ToDecimal(value, CultureInfo.InvariantCulture), tensor.dtype))
        {
            throw new TypeError($"Type of feed value {value} with type <class 'int'> is not compatible with Tensor "
                + $"type {tensor.dtype.as_numpy_name()}. Try explicitly setting the type of the feed tensor to a "
                + "larger type (e.g. int64).");
        }
    }

    private static bool Fits(decimal value, TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_INT8 => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        TF_DataType.TF_UINT8 => value is >= 0 and <= byte.MaxValue,
        TF_DataType.TF_INT16 => value is >= short.MinValue and <= short.MaxValue,
        TF_DataType.TF_UINT16 => value is >= 0 and <= ushort.MaxValue,
        TF_DataType.TF_INT32 => value is >= int.MinValue and <= int.MaxValue,
        TF_DataType.TF_UINT32 => value is >= 0 and <= uint.MaxValue,
        TF_DataType.TF_INT64 => value <= long.MaxValue,
        _ => value >= 0,
    };

    private static string? FirstText(object value) => value switch
    {
        string text => text,
        string[] { Length: > 0 } list => list[0],
        string[,] { Length: > 0 } table => table[0, 0],
        _ => null,
    };

    private static TensorData Elements(Tensor tensor, object value)
    {
        CheckRange(tensor, value);
        try
        {
            return Constants.ToData(value, tensor.dtype);
        }
        catch (TypeError error)
        {
            throw FirstText(value) is { } text && tensor.dtype.is_floating()
                ? new ValueError($"could not convert string to float: np.str_('{text}')")
                : new TypeError($"Cannot feed Tensor {tensor.name} of type "
                + $"{tensor.dtype.as_numpy_name()}. {error.Message}");
        }
    }

    private static Tensor ByName(Graph graph, string name)
    {
        try
        {
            return graph.get_tensor_by_name(name);
        }
        catch (Exception error) when (error is KeyError or ValueError)
        {
            throw new TypeError($"Cannot interpret feed_dict key as Tensor: {error.Message}");
        }
    }
}

using System;
using System.Collections.Generic;
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
    /// <exception cref="TypeError">Something that cannot be fed.</exception>
    /// <exception cref="ValueError">A tensor of another graph.</exception>
    public static Tensor Key(Graph graph, object key)
    {
        var tensor = key switch
        {
            Tensor t => t,
            IVariableV1 v => v.Handle,
            string name => ByName(graph, name),
            Operation op when op.outputs.Count == 1 => op.outputs[0],
            _ => throw new TypeError(
                "Cannot interpret feed_dict key as Tensor: expected a tensor, a variable or a name. "
                + $"Received: {key}."),
        };
        return tensor.Producer is Operation op2 && op2.graph == graph
            ? tensor
            : throw new ValueError($"Cannot interpret feed_dict key as Tensor: Tensor {tensor} is not an element of "
                + "this graph.");
    }

    /// <summary>The value in the tensor's type, its shape checked.</summary>
    /// <exception cref="ValueError">A shape that the tensor cannot have.</exception>
    /// <exception cref="TypeError">A symbolic tensor, or elements that cannot be cast.</exception>
    public static TensorData Value(Tensor tensor, object value)
    {
        if (value is Tensor { Data: null })
        {
            throw new TypeError("The value of a feed cannot be a tf.Tensor object. Acceptable feed values include "
                + "numbers, strings, arrays and NDArrays. For reference, the tensor object was "
                + $"{value} which was passed to the feed with key {tensor}.");
        }

        var data = value is Tensor eager ? eager.Data! : Elements(tensor, value);
        return data.Shape.is_compatible_with(tensor.shape)
            ? data
            : throw new ValueError($"Cannot feed value of shape {data.Shape} for Tensor {tensor.name}, which has shape "
                + $"{tensor.shape}. Received: a value of shape {data.Shape}.");
    }

    private static TensorData Elements(Tensor tensor, object value)
    {
        try
        {
            return Constants.ToData(value, tensor.dtype);
        }
        catch (TypeError error)
        {
            throw new TypeError($"Cannot feed Tensor {tensor.name} of type "
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

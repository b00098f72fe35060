using System;
using System.Collections.Generic;

namespace Tensorflow.Datasets;

/// <summary>Takes tensors apart along their first axis, and puts them together.</summary>
internal static class ElementRows
{
    /// <summary>One element a row of the tensors, which have as many.</summary>
    public static IEnumerable<Tensor[]> Of(TensorData[] tensors)
    {
        for (var row = 0; row < tensors[0].Shape[0]; row++)
        {
            var element = new Tensor[tensors.Length];
            for (var i = 0; i < element.Length; i++)
            {
                element[i] = new Tensor(Row(tensors[i], row));
            }

            yield return element;
        }
    }

    /// <summary>The elements one above the other, tensor by tensor.</summary>
    /// <exception cref="InvalidArgumentError">They differ in number, type or shape of their tensors.</exception>
    public static Tensor[] Stack(IReadOnlyList<Tensor[]> elements)
    {
        var stacked = new Tensor[elements[0].Length];
        for (var i = 0; i < stacked.Length; i++)
        {
            var first = Value(elements[0], i);
            var all = TensorData.Allocate(
                first.DType, new Shape([elements.Count, .. first.Shape.dims]), zeroed: false);
            for (var row = 0; row < elements.Count; row++)
            {
                Put(Fitting(elements[row], i, first, row), all, row);
            }

            stacked[i] = new Tensor(all);
        }

        return stacked;
    }

    private static TensorData Row(TensorData tensor, int row)
    {
        var part = TensorData.Allocate(tensor.DType, new Shape(tensor.Shape[1..]), zeroed: false);
        if (tensor.DType == TF_DataType.TF_STRING)
        {
            tensor.Strings.AsSpan(row * part.Count, part.Count).CopyTo(part.Strings);
        }
        else
        {
            tensor.Bytes.Slice((int)(row * part.ByteLength), (int)part.ByteLength).CopyTo(part.Bytes);
        }

        return part;
    }

    private static void Put(TensorData part, TensorData whole, int row)
    {
        if (part.DType == TF_DataType.TF_STRING)
        {
            part.Strings.CopyTo(whole.Strings, row * part.Count);
        }
        else
        {
            part.Bytes.CopyTo(whole.Bytes[(int)(row * part.ByteLength)..]);
        }
    }

    private static TensorData Fitting(Tensor[] element, int i, TensorData first, int row)
    {
        if (i >= element.Length || Value(element, i) is not { } value || value.DType != first.DType
            || value.Shape != first.Shape)
        {
            var received = i < element.Length ? element[i].shape.ToRuntimeString() : "none";
            throw new InvalidArgumentError($"Cannot batch tensors with different shapes in component {i}. First "
                + $"element had shape {first.Shape.ToRuntimeString()} and element {row} had shape {received}. "
                + $"Received: {received}.");
        }

        return value;
    }

    private static TensorData Value(Tensor[] element, int i) => element[i].Data ?? throw new TypeError(
        $"Expected values in a dataset. Received: the symbolic tensor {element[i]}.");
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops;

/// <summary>Makes tensors of literals: numbers, strings, .NET arrays, NDArrays, shapes, lists of tensors.</summary>
internal static class Constants
{
    /// <summary>The tensor of a value; a literal becomes a Const of that name.</summary>
    /// <exception cref="TypeError">Nothing that a tensor can be made of.</exception>
    public static Tensor ToTensor(object? value, TF_DataType? dtype, string? name)
    {
        var tensor = value switch
        {
            Tensor t => t,
            ITensorConvertible t => t.AsTensor(),
            IReadOnlyList<Tensor> list => Pack.Of([.. list.Select(t => (Operand)t)], name: name ?? "packed"),
            object[] items when HoldsTensors(items) => PackMixed(items, dtype, name),
            _ => Const.Of(ToLiteral(value, dtype), name ?? "Const"),
        };
        return dtype is null || tensor.dtype == dtype
            ? tensor
            : throw new ValueError($"Tensor conversion requested dtype {dtype.Value.as_numpy_name()} for Tensor with "
                + $"dtype {tensor.dtype.as_numpy_name()}: {tensor}");
    }

    /// <summary>The elements of a literal, cast as NumPy does where a type is asked for.</summary>
    public static TensorData ToData(object? value, TF_DataType? dtype = null)
    {
        var data = value switch
        {
            float number => TensorData.Scalar(number),
            double number => TensorData.Scalar(number),
            int number => TensorData.Scalar(number),
            null => throw new ValueError("None values not supported."),
            TensorData d => d,
            IArrayValue a => a.ToTensorData(),
            string s => TensorData.OfStrings([Encoding.UTF8.GetBytes(s)], Shape.Scalar),
            byte[][] b => TensorData.OfStrings(b, new Shape(b.Length)),
            Shape s => OfShape(s),
            Array a => OfArray(a),
            IConvertible number => OfScalar(number),
            _ => throw new TypeError($"Expected a number, string, array or tensor. Received: {value.GetType().Name}."),
        };
        return dtype is { } wanted && wanted != data.DType ? Casting.Literal(data, wanted) : data;
    }

    /// <summary>A list of scalars among which are tensors: it is packed.</summary>
    public static bool HoldsTensors(object? value) => value is not ValueType && (value is IReadOnlyList<Tensor>
        || (value is object[] items && Array.Exists(items, i => i is Tensor or ITensorConvertible)));

    /// <summary>The same, but a number or text keeps its kind: 1.5 makes no integer.</summary>
    /// <exception cref="TypeError">Another kind is asked for.</exception>
    public static TensorData ToLiteral(object? value, TF_DataType? dtype = null) =>
        dtype is { } wanted && Refuses(value, wanted)
            ? throw new TypeError($"Expected {wanted.as_numpy_name()}, but got {PythonText.Of(value)} of type "
                + $"'{PythonText.TypeOf(value)}'.")
            : ToData(value, dtype);

    /// <summary>Python's numbers and texts, unlike arrays, do not become what would lose what they say.</summary>
    public static bool Refuses(object? value, TF_DataType dtype) => value switch
    {
        float or double or Half => dtype.is_integer() || dtype is TF_DataType.TF_BOOL or TF_DataType.TF_STRING,
        string => dtype != TF_DataType.TF_STRING,
        _ => false,
    };

    private static Tensor PackMixed(IReadOnlyList<object> items, TF_DataType? dtype, string? name)
    {
        var type = dtype ?? items.Select(i => new Operand(i).DType).First(t => t is not null);
        using var scope = Target.Current.NameScope(name ?? "packed");
        var parts = items.Select((item, i) => (Operand)ToTensor(item, type, i.ToString(CultureInfo.InvariantCulture)));
        return Pack.Of([.. parts], name: scope.Name);
    }

    private static TensorData OfShape(Shape shape) =>
        shape.IsFullyDefined
            ? TensorData.From<int>((int[])shape, new Shape(shape.ndim))
            : throw new ValueError($"Cannot convert a partially known TensorShape {shape} to a Tensor.");

    private static TensorData OfScalar(IConvertible value) => value switch
    {
        long v => TensorData.Scalar(v),
        bool v => TensorData.Scalar(v),
        byte v => TensorData.Scalar(v),
        sbyte v => TensorData.Scalar(v),
        short v => TensorData.Scalar(v),
        ushort v => TensorData.Scalar(v),
        uint v => TensorData.Scalar(v),
        ulong v => TensorData.Scalar(v),
        _ => throw new TypeError($"Expected a number. Received: {value.GetType().Name}."),
    };

    private static TensorData OfArray(Array array)
    {
        if (array.Rank == 1 && array.GetType().GetElementType() is { } element
            && (element.IsArray || element == typeof(object)))
        {
            return Stack(array);
        }

        var dims = new long[array.Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = array.GetLength(i);
        }

        var shape = new Shape(dims);
        return array is string[] or string[,]
            ? TensorData.OfStrings([.. array.Cast<string>().Select(Encoding.UTF8.GetBytes)], shape)
            : ArrayElements.Copy(array, shape);
    }

    private static TensorData Stack(Array rows)
    {
        var parts = rows.Cast<object>().Select(r => ToData(r)).ToList();
        var inner = parts.Count == 0 ? Shape.Scalar : parts[0].Shape;
        if (parts.Find(p => p.Shape != inner) is { } odd)
        {
            throw new ValueError("setting an array element with a sequence. The requested array has an inhomogeneous "
                + $"shape after 1 dimensions. Expected rows of one shape {inner}. Received: {odd.Shape}.");
        }

        var dtype = parts.Count == 0 ? TF_DataType.TF_FLOAT : parts[0].DType;
        var all = TensorData.Allocate(dtype, new Shape((long)parts.Count).concatenate(inner), zeroed: false);
        var size = (int)(all.ByteLength / System.Math.Max(1, parts.Count));
        for (var i = 0; i < parts.Count; i++)
        {
            Casting.Literal(parts[i], dtype).Bytes.CopyTo(all.Bytes[(i * size)..]);
        }

        return all;
    }
}

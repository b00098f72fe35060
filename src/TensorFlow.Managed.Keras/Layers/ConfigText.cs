using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

/// <summary>Values of layers as configs hold them, and configs as Python prints them.</summary>
internal static class ConfigText
{
    /// <summary>One number for one axis, else the list.</summary>
    public static object Axis(Axis axis) => axis.IsScalar ? axis[0] : axis.axis;

    /// <summary>Sizes, null where unknown; null for none.</summary>
    public static List<object?>? Sizes(Shape? shape) => shape?.dims.Select(d => d < 0 ? null : (object)d).ToList();

    /// <summary>A number for a scalar, else nested lists; null for none.</summary>
    public static object? Array(NDArray? value) => value switch
    {
        null => null,
        { ndim: 0 } => (double)value.astype(TF_DataType.TF_DOUBLE),
        _ => value.Select(Array).ToList(),
    };

    /// <summary>A float as Python prints it, by NumPy, which prints one number alone as Python does.</summary>
    public static string Number(double? value) => value is { } number ? new NDArray(number).ToString() : "None";

    /// <summary>A value of a config as Python prints it.</summary>
    public static string Of(object? value) => value switch
    {
        null => "None",
        string text => $"'{text}'",
        bool flag => flag ? "True" : "False",
        double number => Number(number),
        float number => Number(number),
        IReadOnlyDictionary<string, object?> items =>
            $"{{{string.Join(", ", items.Select(i => $"'{i.Key}': {Of(i.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

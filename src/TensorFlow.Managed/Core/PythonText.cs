using System;
using System.Globalization;

namespace Tensorflow;

/// <summary>How Python names values and their types in messages.</summary>
internal static class PythonText
{
    /// <summary>The name of the type: "int", "float", "str", "Operation", "NoneType".</summary>
    public static string TypeOf(object? value) => value switch
    {
        null => "NoneType",
        bool => "bool",
        string => "str",
        sbyte or byte or short or ushort or int or uint or long or ulong => "int",
        float or double or Half or decimal => "float",
        Array => "list",
        _ => value.GetType().Name,
    };

    /// <summary>str() of the value.</summary>
    public static string Of(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        float number => ShortestFloat.Of(number),
        double number => ShortestFloat.Of(number),
        Half number => ShortestFloat.Of(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}

using System;
using System.Collections.Generic;
using System.Numerics;

namespace Tensorflow;

/// <summary>Facts about element types: names, sizes, kinds, .NET types.</summary>
public static class DataTypes
{
    // arrays and references: a table of tuples in a dictionary costs a starting program some forty methods to compile
    private static readonly Facts[] All =
    [
        new(TF_DataType.TF_FLOAT, "float32", 4, typeof(float)),
        new(TF_DataType.TF_DOUBLE, "float64", 8, typeof(double)),
        new(TF_DataType.TF_INT32, "int32", 4, typeof(int)),
        new(TF_DataType.TF_UINT8, "uint8", 1, typeof(byte)),
        new(TF_DataType.TF_INT16, "int16", 2, typeof(short)),
        new(TF_DataType.TF_INT8, "int8", 1, typeof(sbyte)),
        new(TF_DataType.TF_STRING, "string", 0, typeof(string)),
        new(TF_DataType.TF_COMPLEX64, "complex64", 8, null),
        new(TF_DataType.TF_INT64, "int64", 8, typeof(long)),
        new(TF_DataType.TF_BOOL, "bool", 1, typeof(bool)),
        new(TF_DataType.TF_QINT8, "qint8", 1, null),
        new(TF_DataType.TF_QUINT8, "quint8", 1, null),
        new(TF_DataType.TF_QINT32, "qint32", 4, null),
        new(TF_DataType.TF_BFLOAT16, "bfloat16", 2, null),
        new(TF_DataType.TF_QINT16, "qint16", 2, null),
        new(TF_DataType.TF_QUINT16, "quint16", 2, null),
        new(TF_DataType.TF_UINT16, "uint16", 2, typeof(ushort)),
        new(TF_DataType.TF_COMPLEX128, "complex128", 16, typeof(Complex)),
        new(TF_DataType.TF_HALF, "float16", 2, typeof(Half)),
        new(TF_DataType.TF_RESOURCE, "resource", 0, null),
        new(TF_DataType.TF_VARIANT, "variant", 0, null),
        new(TF_DataType.TF_UINT32, "uint32", 4, typeof(uint)),
        new(TF_DataType.TF_UINT64, "uint64", 8, typeof(ulong)),
    ];

    private static readonly Facts?[] ByNumber = Numbered();

    private static readonly Dictionary<string, TF_DataType> ByName = Names();

    private static readonly Dictionary<Type, TF_DataType> ByClr = ClrTypes();

    /// <summary>The name as in Python: "float32", "int64", "bool".</summary>
    public static string as_numpy_name(this TF_DataType type) =>
        Of(type) is { } facts ? facts.Name : $"type {(int)type}";

    /// <summary>Bytes of one element; 0 for strings, resources and variants, which have no plain form.</summary>
    public static int get_datatype_size(this TF_DataType type) => Of(type)?.Size ?? 0;

    /// <summary>Half, bfloat16, float, double.</summary>
    public static bool is_floating(this TF_DataType type) =>
        type is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE or TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16;

    /// <summary>Signed or unsigned integers, quantized ones excluded.</summary>
    public static bool is_integer(this TF_DataType type) =>
        type is TF_DataType.TF_INT8 or TF_DataType.TF_INT16 or TF_DataType.TF_INT32 or TF_DataType.TF_INT64
            or TF_DataType.TF_UINT8 or TF_DataType.TF_UINT16 or TF_DataType.TF_UINT32 or TF_DataType.TF_UINT64;

    /// <summary>complex64 or complex128.</summary>
    public static bool is_complex(this TF_DataType type) =>
        type is TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128;

    /// <summary>The .NET type of one element, as arrays of it are fed and fetched.</summary>
    /// <exception cref="TypeError">The type has no .NET form.</exception>
    public static Type as_system_dtype(this TF_DataType type) =>
        Of(type)?.Clr is { } clr
            ? clr
            : throw new TypeError($"No .NET element type stands for {type.as_numpy_name()}.");

    /// <summary>The element type for a .NET type.</summary>
    /// <exception cref="TypeError">Nothing stands for that type.</exception>
    public static TF_DataType as_tf_dtype(this Type type) =>
        ByClr.TryGetValue(type, out var found)
            ? found
            : throw new TypeError($"Cannot convert .NET type to a TensorFlow DType. Received: {type.Name}.");

    /// <summary>The type of a .NET element type, looked up once.</summary>
    /// <exception cref="TypeError">It is none.</exception>
    internal static TF_DataType Of<TElement>()
        where TElement : unmanaged =>
        Known<TElement>.Type is var type and not TF_DataType.DtInvalid ? type : typeof(TElement).as_tf_dtype();

    /// <summary>Reads a name: Python's ("float32") or the one op registrations use ("float", "half").</summary>
    internal static bool TryParse(string name, out TF_DataType type) => ByName.TryGetValue(name, out type);

    /// <summary>Reads a name that must be known.</summary>
    internal static TF_DataType Parse(string name) =>
        TryParse(name, out var type) ? type : throw new TypeError($"Unknown data type. Received: '{name}'.");

    private static Facts? Of(TF_DataType type) =>
        (uint)type < (uint)ByNumber.Length ? ByNumber[(int)type] : null;

    private static Facts?[] Numbered()
    {
        var most = 0;
        foreach (var facts in All)
        {
            most = Math.Max(most, (int)facts.Type);
        }

        var numbered = new Facts?[most + 1];
        foreach (var facts in All)
        {
            numbered[(int)facts.Type] = facts;
        }

        return numbered;
    }

    private static Dictionary<string, TF_DataType> Names()
    {
        var names = new Dictionary<string, TF_DataType>();
        foreach (var facts in All)
        {
            names.Add(facts.Name, facts.Type);
        }

        names["float"] = TF_DataType.TF_FLOAT;
        names["double"] = TF_DataType.TF_DOUBLE;
        names["half"] = TF_DataType.TF_HALF;
        return names;
    }

    private static Dictionary<Type, TF_DataType> ClrTypes()
    {
        var types = new Dictionary<Type, TF_DataType>();
        foreach (var facts in All)
        {
            if (facts.Clr is { } clr)
            {
                types.Add(clr, facts.Type);
            }
        }

        return types;
    }

    private sealed record Facts(TF_DataType Type, string Name, int Size, Type? Clr);

    private static class Known<TElement>
    {
        internal static readonly TF_DataType Type = ByClr.GetValueOrDefault(typeof(TElement));
    }
}

using System;
using System.Numerics;

namespace Tensorflow.Ops;

/// <summary>Element type conversion: C's for values, NumPy's for literals and feeds.</summary>
internal static class Casting
{
    /// <summary>A literal in another element type; the same object where nothing changes.</summary>
    /// <exception cref="TypeError">A string meets a number, or a float literal an integer tensor.</exception>
    public static TensorData Literal(TensorData value, TF_DataType dtype)
    {
        if (value.DType == dtype)
        {
            return value;
        }

        if (value.DType == TF_DataType.TF_STRING || dtype == TF_DataType.TF_STRING)
        {
            throw new TypeError(
                $"Expected {dtype.as_numpy_name()}, but got a value of type {value.DType.as_numpy_name()}.");
        }

        var cast = TensorData.Allocate(dtype, value.Shape, zeroed: false);
        Run(value, cast);
        return cast;
    }

    /// <summary>Converts all elements; out of range floats give the integer type's minimum, as on x86.</summary>
    public static void Run(TensorData from, TensorData to)
    {
        switch (from.DType)
        {
            case TF_DataType.TF_FLOAT: From<float>(from, to); break;
            case TF_DataType.TF_DOUBLE: From<double>(from, to); break;
            case TF_DataType.TF_HALF: From<Half>(from, to); break;
            case TF_DataType.TF_INT8: From<sbyte>(from, to); break;
            case TF_DataType.TF_INT16: From<short>(from, to); break;
            case TF_DataType.TF_INT32: From<int>(from, to); break;
            case TF_DataType.TF_INT64: From<long>(from, to); break;
            case TF_DataType.TF_UINT8: From<byte>(from, to); break;
            case TF_DataType.TF_UINT16: From<ushort>(from, to); break;
            case TF_DataType.TF_UINT32: From<uint>(from, to); break;
            case TF_DataType.TF_UINT64: From<ulong>(from, to); break;
            case TF_DataType.TF_BOOL: FromBool(from, to); break;
            default: throw Unsupported(from.DType, to.DType);
        }
    }

    private static void From<T>(TensorData from, TensorData to)
        where T : unmanaged, INumber<T>
    {
        var x = (ReadOnlySpan<T>)from.Span<T>();
        switch (to.DType)
        {
            case TF_DataType.TF_FLOAT: Numbers(x, to.Span<float>()); break;
            case TF_DataType.TF_DOUBLE: Numbers(x, to.Span<double>()); break;
            case TF_DataType.TF_HALF: Numbers(x, to.Span<Half>()); break;
            case TF_DataType.TF_INT8: Integers(x, to.Span<sbyte>()); break;
            case TF_DataType.TF_INT16: Integers(x, to.Span<short>()); break;
            case TF_DataType.TF_INT32: Integers(x, to.Span<int>()); break;
            case TF_DataType.TF_INT64: Integers(x, to.Span<long>()); break;
            case TF_DataType.TF_UINT8: Integers(x, to.Span<byte>()); break;
            case TF_DataType.TF_UINT16: Integers(x, to.Span<ushort>()); break;
            case TF_DataType.TF_UINT32: Integers(x, to.Span<uint>()); break;
            case TF_DataType.TF_UINT64: Integers(x, to.Span<ulong>()); break;
            case TF_DataType.TF_BOOL: Truth(x, to.Span<bool>()); break;
            default: throw Unsupported(from.DType, to.DType);
        }
    }

    private static void Numbers<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = TTo.CreateTruncating(x[i]);
        }
    }

    // Floats go through the widest signed integer as cvttss2si does: NaN and what does not fit give its minimum.
    private static void Integers<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, IBinaryInteger<TTo>, IMinMaxValue<TTo>
    {
        if (typeof(TFrom) != typeof(float) && typeof(TFrom) != typeof(double) && typeof(TFrom) != typeof(Half))
        {
            Numbers(x, y);
            return;
        }

        var wide = typeof(TTo) == typeof(long);
        for (var i = 0; i < x.Length; i++)
        {
            var value = double.CreateTruncating(x[i]);
            var fits32 = value > -2147483649.0 && value < 2147483648.0;
            var fits64 = value >= -9223372036854775808.0 && value < 9223372036854775808.0;
            var whole = wide || typeof(TTo) == typeof(uint) || typeof(TTo) == typeof(ulong)
                ? fits64 ? (long)value : long.MinValue
                : fits32 ? (long)value : int.MinValue;
            y[i] = typeof(TTo) == typeof(ulong) && value >= 9223372036854775808.0
                ? TTo.CreateTruncating(ulong.CreateSaturating(value))
                : TTo.CreateTruncating(whole);
        }
    }

    private static void Truth<T>(ReadOnlySpan<T> x, Span<bool> y)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] != T.Zero;
        }
    }

    private static void FromBool(TensorData from, TensorData to)
    {
        if (to.DType == TF_DataType.TF_BOOL)
        {
            from.CopyTo(to);
            return;
        }

        var bytes = TensorData.Allocate(TF_DataType.TF_UINT8, from.Shape, zeroed: false);
        from.Bytes.CopyTo(bytes.Bytes);
        From<byte>(bytes, to);
    }

    private static UnimplementedError Unsupported(TF_DataType from, TF_DataType to) =>
        new($"Cast {OpNames.ShortType(from)} to {OpNames.ShortType(to)} is not supported");
}

using System;

namespace Tensorflow.NumPy;

/// <summary>NumPy 2's rules for the type of a result.</summary>
internal static class Promotion
{
    /// <summary>
    /// The type of an operation on both; a literal gives way to an array of its own kind or a higher one.
    /// </summary>
    public static TF_DataType Of(NDArray a, NDArray b)
    {
        if (a.IsWeak == b.IsWeak)
        {
            return Of(a.dtype, b.dtype);
        }

        (NDArray literal, NDArray array) = a.IsWeak ? (a, b) : (b, a);
        bool givesWay = Kind(literal.dtype) <= Kind(array.dtype) && Fits(literal, array.dtype);
        if (givesWay)
        {
            return array.dtype;
        }

        // an integer array with a float literal: the literal's own type, so 255.0 gives float64 as in Python and 255f
        // float32
        return Kind(literal.dtype) > Kind(array.dtype) ? literal.dtype : Of(a.dtype, b.dtype);
    }

    /// <summary>NumPy's promote_types.</summary>
    public static TF_DataType Of(TF_DataType a, TF_DataType b)
    {
        if (a == b)
        {
            return a;
        }

        if (Kind(a) > Kind(b))
        {
            (a, b) = (b, a);
        }

        return (Kind(a), Kind(b)) switch
        {
            (0, _) => b,
            (1, 1) => Integers(a, b),
            (1, 2) => Size(a) >= 4 ? TF_DataType.TF_DOUBLE : Size(a) == 2 && Size(b) == 2 ? TF_DataType.TF_FLOAT : b,
            (2, 2) => Size(a) == Size(b) ? TF_DataType.TF_FLOAT : Size(a) > Size(b) ? a : b,
            (1 or 2, 3) => Size(a) <= 4 && !(Kind(a) == 1 && Size(a) == 4) ? b : TF_DataType.TF_COMPLEX128,
            (3, 3) => TF_DataType.TF_COMPLEX128,
            _ => throw new TypeError(
                $"No common type for arrays. Received: {a.as_numpy_name()} and {b.as_numpy_name()}."),
        };
    }

    /// <summary>The type in which sqrt, exp and the like work: floats as they are, integers by their width.</summary>
    public static TF_DataType Float(TF_DataType type) => Kind(type) >= 2 ? type : Size(type) switch
    {
        1 => TF_DataType.TF_HALF,
        2 => TF_DataType.TF_FLOAT,
        _ => TF_DataType.TF_DOUBLE,
    };

    /// <summary>The type in which sums of a type are kept: 64 bits for integers and booleans.</summary>
    public static TF_DataType Sum(TF_DataType type) => type switch
    {
        TF_DataType.TF_UINT8 or TF_DataType.TF_UINT16 or TF_DataType.TF_UINT32 => TF_DataType.TF_UINT64,
        TF_DataType.TF_UINT64 => type,
        _ => Kind(type) <= 1 ? TF_DataType.TF_INT64 : type,
    };

    private static TF_DataType Integers(TF_DataType a, TF_DataType b)
    {
        if (Signed(a) == Signed(b))
        {
            return Size(a) > Size(b) ? a : b;
        }

        (TF_DataType signed, TF_DataType unsigned) = Signed(a) ? (a, b) : (b, a);
        return Size(signed) > Size(unsigned) ? signed : Size(unsigned) switch
        {
            1 => TF_DataType.TF_INT16,
            2 => TF_DataType.TF_INT32,
            4 => TF_DataType.TF_INT64,
            _ => TF_DataType.TF_DOUBLE,
        };
    }

    private static bool Fits(NDArray literal, TF_DataType type)
    {
        if (Kind(literal.dtype) != 1 || Kind(type) != 1)
        {
            return true;
        }

        Int128 value = (long)literal;
        int bits = 8 * Size(type);
        return Signed(type)
            ? value >= -(Int128.One << (bits - 1)) && value < Int128.One << (bits - 1)
            : value >= 0 && value < Int128.One << bits;
    }

    private static bool Signed(TF_DataType type) =>
        type is TF_DataType.TF_INT8 or TF_DataType.TF_INT16 or TF_DataType.TF_INT32 or TF_DataType.TF_INT64;

    private static int Size(TF_DataType type) => type.get_datatype_size();

    // bool, integer, float, complex, anything else
    private static int Kind(TF_DataType type) => type == TF_DataType.TF_BOOL ? 0 : type.is_integer() ? 1
        : type.is_floating() ? 2 : type.is_complex() ? 3 : 4;
}

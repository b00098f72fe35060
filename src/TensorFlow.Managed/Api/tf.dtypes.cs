using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Element types and conversions between them.</content>
public sealed partial class tensorflow
{
    /// <summary>Truth values, one byte each.</summary>
    public readonly TF_DataType @bool = TF_DataType.TF_BOOL;

    /// <summary>Byte strings of any length.</summary>
    public readonly TF_DataType @string = TF_DataType.TF_STRING;

    /// <summary>Unsigned 8-bit integers, as TensorFlow.NET names them.</summary>
    public readonly TF_DataType byte8 = TF_DataType.TF_UINT8;

    /// <summary>Byte strings, as TensorFlow.NET names them.</summary>
    public readonly TF_DataType chars = TF_DataType.TF_STRING;

    /// <summary>IEEE binary16.</summary>
    public readonly TF_DataType float16 = TF_DataType.TF_HALF;

    /// <summary>IEEE binary32.</summary>
    public readonly TF_DataType float32 = TF_DataType.TF_FLOAT;

    /// <summary>IEEE binary64.</summary>
    public readonly TF_DataType float64 = TF_DataType.TF_DOUBLE;

    /// <summary>The upper half of a binary32.</summary>
    public readonly TF_DataType bfloat16 = TF_DataType.TF_BFLOAT16;

    /// <summary>Signed 8-bit integers.</summary>
    public readonly TF_DataType int8 = TF_DataType.TF_INT8;

    /// <summary>Signed 16-bit integers.</summary>
    public readonly TF_DataType int16 = TF_DataType.TF_INT16;

    /// <summary>Signed 32-bit integers.</summary>
    public readonly TF_DataType int32 = TF_DataType.TF_INT32;

    /// <summary>Signed 64-bit integers.</summary>
    public readonly TF_DataType int64 = TF_DataType.TF_INT64;

    /// <summary>Unsigned 8-bit integers.</summary>
    public readonly TF_DataType uint8 = TF_DataType.TF_UINT8;

    /// <summary>Unsigned 16-bit integers.</summary>
    public readonly TF_DataType uint16 = TF_DataType.TF_UINT16;

    /// <summary>Unsigned 32-bit integers.</summary>
    public readonly TF_DataType uint32 = TF_DataType.TF_UINT32;

    /// <summary>Unsigned 64-bit integers.</summary>
    public readonly TF_DataType uint64 = TF_DataType.TF_UINT64;

    /// <summary>Pairs of binary32: real and imaginary part.</summary>
    public readonly TF_DataType complex64 = TF_DataType.TF_COMPLEX64;

    /// <summary>Pairs of binary64: real and imaginary part.</summary>
    public readonly TF_DataType complex128 = TF_DataType.TF_COMPLEX128;

    /// <summary>The elements in another type, converted as C does; no node where the type is there already.</summary>
    public Tensor cast(Operand x, TF_DataType dtype, string? name = null) => Cast.ToType(x, dtype, name);

    /// <summary>The elements as float32.</summary>
    public Tensor to_float(Operand x, string name = "ToFloat") => Cast.ToType(x, TF_DataType.TF_FLOAT, name);

    /// <summary>The elements as float64.</summary>
    public Tensor to_double(Operand x, string name = "ToDouble") => Cast.ToType(x, TF_DataType.TF_DOUBLE, name);

    /// <summary>The elements as int32, cut off towards zero.</summary>
    public Tensor to_int32(Operand x, string name = "ToInt32") => Cast.ToType(x, TF_DataType.TF_INT32, name);

    /// <summary>The elements as int64, cut off towards zero.</summary>
    public Tensor to_int64(Operand x, string name = "ToInt64") => Cast.ToType(x, TF_DataType.TF_INT64, name);
}

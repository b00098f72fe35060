namespace Tensorflow;

/// <summary>Element types by TensorFlow's names and wire numbers (types.proto).</summary>
public enum TF_DataType
{
    /// <summary>Not given.</summary>
    DtInvalid = 0,

    /// <summary>IEEE binary32.</summary>
    TF_FLOAT = 1,

    /// <summary>IEEE binary64.</summary>
    TF_DOUBLE = 2,

    /// <summary>Signed 32-bit integer.</summary>
    TF_INT32 = 3,

    /// <summary>Unsigned 8-bit integer.</summary>
    TF_UINT8 = 4,

    /// <summary>Signed 16-bit integer.</summary>
    TF_INT16 = 5,

    /// <summary>Signed 8-bit integer.</summary>
    TF_INT8 = 6,

    /// <summary>A string of bytes.</summary>
    TF_STRING = 7,

    /// <summary>Two binary32: real, imaginary.</summary>
    TF_COMPLEX64 = 8,

    /// <summary>Signed 64-bit integer.</summary>
    TF_INT64 = 9,

    /// <summary>One byte, 0 or 1.</summary>
    TF_BOOL = 10,

    /// <summary>Quantized signed 8-bit integer.</summary>
    TF_QINT8 = 11,

    /// <summary>Quantized unsigned 8-bit integer.</summary>
    TF_QUINT8 = 12,

    /// <summary>Quantized signed 32-bit integer.</summary>
    TF_QINT32 = 13,

    /// <summary>The upper half of a binary32.</summary>
    TF_BFLOAT16 = 14,

    /// <summary>Quantized signed 16-bit integer.</summary>
    TF_QINT16 = 15,

    /// <summary>Quantized unsigned 16-bit integer.</summary>
    TF_QUINT16 = 16,

    /// <summary>Unsigned 16-bit integer.</summary>
    TF_UINT16 = 17,

    /// <summary>Two binary64: real, imaginary.</summary>
    TF_COMPLEX128 = 18,

    /// <summary>IEEE binary16.</summary>
    TF_HALF = 19,

    /// <summary>A handle to state such as a variable.</summary>
    TF_RESOURCE = 20,

    /// <summary>Any object.</summary>
    TF_VARIANT = 21,

    /// <summary>Unsigned 32-bit integer.</summary>
    TF_UINT32 = 22,

    /// <summary>Unsigned 64-bit integer.</summary>
    TF_UINT64 = 23,
}

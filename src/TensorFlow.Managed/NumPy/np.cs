namespace Tensorflow.NumPy;

/// <summary>NumPy's functions by NumPy's names. Defaults are NumPy's: zeros and random values are float64.</summary>
public static partial class np
{
    private static readonly RandomizedImpl Randomized = new();

    /// <summary>float32.</summary>
    public static TF_DataType float32 => TF_DataType.TF_FLOAT;

    /// <summary>float64.</summary>
    public static TF_DataType float64 => TF_DataType.TF_DOUBLE;

    /// <summary>float16.</summary>
    public static TF_DataType float16 => TF_DataType.TF_HALF;

    /// <summary>float64.</summary>
    public static TF_DataType @double => TF_DataType.TF_DOUBLE;

    /// <summary>int8.</summary>
    public static TF_DataType int8 => TF_DataType.TF_INT8;

    /// <summary>int16.</summary>
    public static TF_DataType int16 => TF_DataType.TF_INT16;

    /// <summary>int32.</summary>
    public static TF_DataType int32 => TF_DataType.TF_INT32;

    /// <summary>int64.</summary>
    public static TF_DataType int64 => TF_DataType.TF_INT64;

    /// <summary>uint8.</summary>
    public static TF_DataType uint8 => TF_DataType.TF_UINT8;

    /// <summary>uint8.</summary>
    public static TF_DataType ubyte => TF_DataType.TF_UINT8;

    /// <summary>int8, as NumPy's byte; TensorFlow.NET means uint8.</summary>
    public static TF_DataType @byte => TF_DataType.TF_INT8;

    /// <summary>uint16.</summary>
    public static TF_DataType uint16 => TF_DataType.TF_UINT16;

    /// <summary>uint32.</summary>
    public static TF_DataType uint32 => TF_DataType.TF_UINT32;

    /// <summary>uint64.</summary>
    public static TF_DataType uint64 => TF_DataType.TF_UINT64;

    /// <summary>bool.</summary>
    public static TF_DataType @bool => TF_DataType.TF_BOOL;

    /// <summary>bool, NumPy's other name.</summary>
    public static TF_DataType bool_ => TF_DataType.TF_BOOL;

    /// <summary>Byte strings.</summary>
    public static TF_DataType @string => TF_DataType.TF_STRING;

    /// <summary>Two float32.</summary>
    public static TF_DataType complex64 => TF_DataType.TF_COMPLEX64;

    /// <summary>Two float64.</summary>
    public static TF_DataType complex128 => TF_DataType.TF_COMPLEX128;

    /// <summary>A new dimension in an index.</summary>
    public static Slice newaxis => Slice.NewAxis;

    /// <summary>Streams of random values; the default one belongs to the thread.</summary>
    public static RandomizedImpl random => Randomized;

    /// <summary>3.14159...</summary>
    public static double pi => System.Math.PI;

    /// <summary>2.71828...</summary>
    public static double e => System.Math.E;

    /// <summary>0.57721...</summary>
    public static double euler_gamma => 0.57721566490153286061;

    /// <summary>Positive infinity.</summary>
    public static double inf => double.PositiveInfinity;

    /// <summary>Positive infinity.</summary>
    public static double Inf => double.PositiveInfinity;

    /// <summary>Negative infinity.</summary>
    public static double NINF => double.NegativeInfinity;

    /// <summary>Not a number.</summary>
    public static double nan => double.NaN;

    /// <summary>Not a number.</summary>
    public static double NaN => double.NaN;
}

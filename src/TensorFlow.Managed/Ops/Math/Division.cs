namespace Tensorflow.Ops.Math;

/// <summary>Python's true division.</summary>
internal static class Division
{
    /// <summary>x / y: integers of 32 and 64 bits are divided as float64, narrower ones as float32.</summary>
    public static Tensor True(Operand x, Operand y, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "truediv");
        var beside = x.DType ?? y.DType;
        var left = x.ToTensor(beside, "x");
        var right = y.ToTensor(beside, "y");
        if (left.dtype != right.dtype)
        {
            throw new TypeError("`x` and `y` must have the same dtype, got "
                + $"tf.{left.dtype.as_numpy_name()} != tf.{right.dtype.as_numpy_name()}.");
        }

        if (FloatFor(left.dtype) is { } type)
        {
            left = Cast.ToType(left, type);
            right = Cast.ToType(right, type);
        }

        return RealDiv.Of(left, right, scope.Name);
    }

    private static TF_DataType? FloatFor(TF_DataType type) => type switch
    {
        TF_DataType.TF_UINT8 or TF_DataType.TF_INT8 or TF_DataType.TF_UINT16 or TF_DataType.TF_INT16 =>
            TF_DataType.TF_FLOAT,
        TF_DataType.TF_INT32 or TF_DataType.TF_INT64 or TF_DataType.TF_UINT32 or TF_DataType.TF_UINT64 =>
            TF_DataType.TF_DOUBLE,
        _ => null,
    };
}

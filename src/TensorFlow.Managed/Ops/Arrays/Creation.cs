namespace Tensorflow.Ops.Arrays;

/// <summary>tf.zeros, tf.ones, tf.ones_like: a Const where the shape is known and small, else a Fill.</summary>
internal static class Creation
{
    // array_ops.zeros and ones write constants below this many elements.
    private const int LargestConstant = 1000;

    /// <summary>Zeros of a known shape.</summary>
    public static Tensor Zeros(Shape shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 0, name, "zeros");

    /// <summary>Ones of a known shape.</summary>
    public static Tensor Ones(Shape shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 1, name, "ones");

    /// <summary>Zeros of a shape that a tensor gives.</summary>
    public static Tensor Zeros(Tensor shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 0, name, "zeros");

    /// <summary>Ones of a shape that a tensor gives.</summary>
    public static Tensor Ones(Tensor shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 1, name, "ones");

    /// <summary>Zeros of a shape given in any way: sizes, a tensor, or a list of both.</summary>
    public static Tensor Zeros(Operand shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 0, name, "zeros");

    /// <summary>Ones of a shape given in any way: sizes, a tensor, or a list of both.</summary>
    public static Tensor Ones(Operand shape, TF_DataType dtype, string? name = null) =>
        Filled(shape, dtype, 1, name, "ones");

    /// <summary>tf.ones_like.</summary>
    public static Tensor OnesLike(Operand x, TF_DataType? dtype = null, string? name = null, bool optimize = true)
    {
        using var scope = Target.Current.NameScope(name, "ones_like");
        var tensor = x.ToTensor(null, "tensor");
        if (tensor.shape.IsFullyDefined && Target.Current.Ones(tensor.shape, dtype ?? tensor.dtype) is { } made)
        {
            return made;
        }

        var ones = Ones(ShapeOp.AsTensor(tensor, optimize), dtype ?? tensor.dtype, scope.Name);
        ones.set_shape(tensor.shape);
        return ones;
    }

    /// <summary>One value as an element of the type.</summary>
    public static TensorData Scalar(int value, TF_DataType dtype) => dtype == TF_DataType.TF_STRING
        ? TensorData.OfStrings([[]], Shape.Scalar)
        : Casting.Literal(TensorData.Scalar(value), dtype);

    private static Tensor Filled(Shape shape, TF_DataType dtype, int value, string? name, string fallback)
    {
        using var scope = Target.Current.NameScope(name, fallback);
        if (shape.size < LargestConstant)
        {
            return Target.Current.Constant(Repeat(Scalar(value, dtype), shape), scope.Name);
        }

        var dims = Const.Of(Constants.ToData(shape), "shape_as_tensor");
        return Fill.Of(dims, Const.Of(Scalar(value, dtype)), scope.Name);
    }

    private static Tensor Filled(Operand shape, TF_DataType dtype, int value, string? name, string fallback)
    {
        if (shape.Tensor is { } tensor)
        {
            return Filled(tensor, dtype, value, name, fallback);
        }

        if (shape.Value is not object[])
        {
            return Filled(PartialShape.FromValue(Constants.ToData(shape.Value)), dtype, value, name, fallback);
        }

        using var scope = Target.Current.NameScope(name, fallback);
        return Fill.Of(shape.ToTensor(TF_DataType.TF_INT32), Const.Of(Scalar(value, dtype)), scope.Name);
    }

    private static Tensor Filled(Tensor shape, TF_DataType dtype, int value, string? name, string fallback)
    {
        using var scope = Target.Current.NameScope(name, fallback);
        return Fill.Of(shape, Target.Current.Constant(Scalar(value, dtype), null), scope.Name);
    }

    /// <summary>One element everywhere.</summary>
    public static TensorData Repeat(TensorData item, Shape shape)
    {
        var all = TensorData.Allocate(item.DType, shape);
        if (item.DType != TF_DataType.TF_STRING)
        {
            for (var at = 0; at < all.Bytes.Length; at += item.Bytes.Length)
            {
                item.Bytes.CopyTo(all.Bytes[at..]);
            }
        }

        return all;
    }
}

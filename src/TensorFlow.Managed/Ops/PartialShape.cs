namespace Tensorflow.Ops;

/// <summary>Reads integer tensors as shapes, as far as they are known.</summary>
internal static class PartialShape
{
    /// <summary>A vector of sizes; a scalar -1 means unknown rank.</summary>
    public static Shape FromValue(TensorData value)
    {
        var sizes = TensorInts.Read(value);
        if (value.Shape.IsScalar)
        {
            return sizes[0] == -1
                ? Shape.Null
                : throw ShapeContext.Fail("Shape must be rank 1 but is rank 0",
                    $"Expected a vector of sizes. Received: the scalar {sizes[0]}.");
        }

        foreach (var size in sizes)
        {
            if (size < -1)
            {
                throw ShapeContext.Fail($"Dimension {size} must be >= 0", $"Dimension {size} must be >= 0");
            }
        }

        return new Shape(sizes);
    }

    /// <summary>The value of an integer scalar, where it is known.</summary>
    public static long? Scalar(Tensor tensor) =>
        ConstantValue.Of(tensor) is { Count: 1 } value ? TensorInts.Read(value)[0] : null;

    /// <summary>What is known of a tensor read as a shape.</summary>
    public static Shape Of(Tensor tensor)
    {
        if (ConstantValue.Of(tensor) is { } value)
        {
            return FromValue(value);
        }

        var length = tensor.shape.ndim == 1 ? tensor.shape[0] : -1;
        var known = tensor.Producer is { } node ? OpTable.Find(node.type).OutputAsShape(node) : null;
        return known ?? (length >= 0 ? Shape.UnknownOfRank((int)length) : Shape.Null);
    }
}

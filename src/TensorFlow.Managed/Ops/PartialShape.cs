using System;

namespace Tensorflow.Ops;

/// <summary>Reads integer tensors as shapes, as far as they are known.</summary>
internal static class PartialShape
{
    // TensorFlow's bound on the number of dimensions.
    private const long MaxRank = 254;

    private const int MaxLooks = 200;

    [ThreadStatic]
    private static int _looks;

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
        var open = length is >= 0 and <= MaxRank ? Shape.UnknownOfRank((int)length) : Shape.Null;
        return tensor.Producer is { } node ? Look(node) ?? open : open;
    }

    // What lies further back than this many nodes is not looked for: a file may hold a chain of any length.
    private static Shape? Look(Node node)
    {
        if (_looks >= MaxLooks)
        {
            return null;
        }

        var outermost = _looks++ == 0;
        try
        {
            return OpTable.Find(node.type).OutputAsShape(node);
        }
        finally
        {
            _looks = outermost ? 0 : _looks;
        }
    }
}

namespace Tensorflow;

/// <summary>Python's method names beside the property "shape", which C# would not let stand in one class.</summary>
public static class TensorShapes
{
    /// <summary>The static shape.</summary>
    public static Shape get_shape(this Tensor tensor) => tensor.shape;

    /// <summary>Adds to what is known of the shape.</summary>
    /// <exception cref="ValueError">It contradicts what is known.</exception>
    public static void set_shape(this Tensor tensor, Shape shape) => tensor.MergeShape(shape);
}

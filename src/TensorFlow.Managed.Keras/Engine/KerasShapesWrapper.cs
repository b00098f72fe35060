using System.Collections.Generic;

namespace Tensorflow.Keras;

/// <summary>The shape that a layer is built for, or one for each of several inputs.</summary>
/// <param name="Shapes">At least one.</param>
public sealed record KerasShapesWrapper(IReadOnlyList<Shape> Shapes)
{
    /// <summary>The only shape, or the first.</summary>
    public Shape ToSingleShape() => Shapes[0];

    /// <summary>One shape.</summary>
    public static implicit operator KerasShapesWrapper(Shape shape) => new Shape[] { shape };

    /// <summary>Several shapes.</summary>
    public static implicit operator KerasShapesWrapper(Shape[] shapes) => new((IReadOnlyList<Shape>)shapes);

    /// <summary>A shape of two sizes.</summary>
    public static implicit operator KerasShapesWrapper((long, long) dims) => (Shape)dims;

    /// <summary>A shape of three sizes.</summary>
    public static implicit operator KerasShapesWrapper((long, long, long) dims) => (Shape)dims;
}

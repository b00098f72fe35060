using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>Shapes as Python prints them.</summary>
internal static class KerasText
{
    /// <summary>A tuple: (None, 3), (2,), ().</summary>
    public static string Shape(Shape shape)
    {
        if (shape.ndim < 0)
        {
            return "None";
        }

        var sizes = shape.dims.Select(d =>
            d < 0 ? "None" : d.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return shape.ndim == 1 ? $"({sizes.First()},)" : $"({string.Join(", ", sizes)})";
    }

    /// <summary>A tuple of whole numbers: (-1, 2).</summary>
    public static string Tuple(long[] numbers) =>
        numbers.Length == 1 ? $"({numbers[0]},)" : $"({string.Join(", ", numbers)})";

    /// <summary>A list of shapes: [(None, 3), (2,)].</summary>
    public static string List(System.Collections.Generic.IEnumerable<Shape> shapes) =>
        $"[{string.Join(", ", shapes.Select(Shape))}]";

    /// <summary>Where there is one, that shape, else the list of them.</summary>
    public static string Shapes(System.Collections.Generic.IReadOnlyList<Shape> shapes) =>
        shapes.Count == 1 ? Shape(shapes[0]) : $"[{string.Join(", ", shapes.Select(Shape))}]";

    /// <summary>A list of texts: ['a', 'b'].</summary>
    public static string List(System.Collections.Generic.IEnumerable<string> items) =>
        $"[{string.Join(", ", items.Select(i => $"'{i}'"))}]";
}

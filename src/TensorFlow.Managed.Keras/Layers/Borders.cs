using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

/// <summary>Rows and columns at the edges of an image: one number for all sides, or one a side.</summary>
public readonly record struct Borders
{
    /// <summary>A number a side, none negative.</summary>
    /// <exception cref="ValueError">A number is negative.</exception>
    public Borders(int top, int bottom, int left, int right)
    {
        if (int.Min(int.Min(top, bottom), int.Min(left, right)) < 0)
        {
            throw new ValueError("Expected integers that are not negative at the edges of an image. "
                + $"Received: (({top}, {bottom}), ({left}, {right}))");
        }

        (Top, Bottom, Left, Right) = (top, bottom, left, right);
    }

    /// <summary>Rows at the top.</summary>
    public int Top { get; }

    /// <summary>Rows at the bottom.</summary>
    public int Bottom { get; }

    /// <summary>Columns at the left.</summary>
    public int Left { get; }

    /// <summary>Columns at the right.</summary>
    public int Right { get; }

    /// <summary>The same on all sides.</summary>
    public static implicit operator Borders(int all) => new(all, all, all, all);

    /// <summary>Rows at top and bottom, columns at left and right.</summary>
    public static implicit operator Borders((int Rows, int Columns) both) =>
        new(both.Rows, both.Rows, both.Columns, both.Columns);

    /// <summary>((top, bottom), (left, right)).</summary>
    public static implicit operator Borders(((int Top, int Bottom) Rows, (int Left, int Right) Columns) sides) =>
        new(sides.Rows.Top, sides.Rows.Bottom, sides.Columns.Left, sides.Columns.Right);

    /// <summary>A number, two, or two by two, as TensorFlow.NET's programs give them.</summary>
    /// <exception cref="ValueError">The array has another shape.</exception>
    public static implicit operator Borders(NDArray sides)
    {
        var numbers = sides.astype(TF_DataType.TF_INT32).ToArray<int>();
        return numbers.Length switch
        {
            1 => numbers[0],
            2 => (numbers[0], numbers[1]),
            4 => new(numbers[0], numbers[1], numbers[2], numbers[3]),
            _ => throw new ValueError("Expected one number, two, or two by two at the edges of an image. "
                + $"Received: {sides}"),
        };
    }

    internal int[][] ToConfig() => [[Top, Bottom], [Left, Right]];
}

using System.Text;

namespace GanTf.Cli.Reports;

/// <summary>The "d" of a path, with one decimal: a tenth of a pixel is finer than anyone sees.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether nothing was drawn yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Moves to a point without drawing.</summary>
    public PathData Move(double x, double y) => Point('M', x, y);

    /// <summary>A straight line to a point.</summary>
    public PathData Line(double x, double y) => Point('L', x, y);

    /// <summary>A point followed by relative commands, such as "h0" for a dot or "h4v4h-4z" for a square.</summary>
    public PathData Stamp(double x, double y, string shape)
    {
        Move(x, y);
        _text.Append(shape);
        return this;
    }

    /// <summary>A horizontal line.</summary>
    public PathData Across(double left, double right, double y) => Stamp(left, y, "H" + Number(right));

    /// <summary>A vertical line.</summary>
    public PathData Upright(double x, double top, double bottom) => Stamp(x, top, "V" + Number(bottom));

    /// <summary>The left and lower edge of a rectangle.</summary>
    public PathData Corner(double left, double top, double right, double bottom) =>
        Stamp(left, top, $"V{Number(bottom)}H{Number(right)}");

    /// <summary>A closed bar that stands on <paramref name="bottom"/>.</summary>
    public PathData Bar(double left, double top, double width, double bottom) =>
        Stamp(left, bottom, $"V{Number(top)}h{Number(width)}V{Number(bottom)}z");

    /// <summary>The attribute's text.</summary>
    public override string ToString() => _text.ToString();

    private PathData Point(char command, double x, double y)
    {
        _text.Append(command).Append(Number(x)).Append(' ').Append(Number(y));
        return this;
    }

    private static string Number(double value) => Svg.Number(value, decimals: 1);
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>The rectangle between two axes: places values, draws grid, ticks, labels and guide lines.</summary>
internal sealed class PlotArea
{
    private readonly XyFigure _figure;
    private readonly Axis _x;
    private readonly Axis _y;
    private readonly double _legendHeight;

    /// <summary>Lays the figure out; its legend wraps to as many rows as it needs.</summary>
    public PlotArea(XyFigure figure, Axis x, Axis y)
    {
        (_figure, _x, _y) = (figure, x, y);
        var widest = y.Ticks.Count == 0 ? 0 : y.Ticks.Max(tick => ChartStyle.WidthOf(tick.Label));
        Left = Math.Max(34, 14 + widest + (figure.YLabel.Length > 0 ? 20 : 0));
        Right = figure.Width - 16;
        _legendHeight = figure.Legend.Count > 0 ? Reports.Legend.HeightOf(figure.Legend, Right - Left) : 0;
        Top = 8 + _legendHeight;
        Bottom = figure.Height - (figure.XLabel.Length > 0 ? 46 : 28);
    }

    /// <summary>The left edge.</summary>
    public double Left { get; }

    /// <summary>The right edge.</summary>
    public double Right { get; }

    /// <summary>The upper edge; smaller than <see cref="Bottom"/>.</summary>
    public double Top { get; }

    /// <summary>The lower edge.</summary>
    public double Bottom { get; }

    /// <summary>Where x = <paramref name="value"/> lies.</summary>
    public double X(double value) => _x.At(value, Left, Right);

    /// <summary>Where y = <paramref name="value"/> lies.</summary>
    public double Y(double value) => _y.At(value, Bottom, Top);

    /// <summary>Whether a point lies between the axes; one that is not finite does not.</summary>
    public bool Contains(double x, double y) => _x.Range.Contains(x) && _y.Range.Contains(y);

    /// <summary>Corners, ranges and scale, from which a script turns a place back into numbers.</summary>
    public string Corners() => string.Join(' ', string.Join(' ', Svg.Number(Left), Svg.Number(Top), Svg.Number(Right),
        Svg.Number(Bottom)), FormattableString.Invariant($"{_x.Range.Low:G7} {_x.Range.High:G7}"),
        FormattableString.Invariant($"{_y.Range.Low:G7} {_y.Range.High:G7} {(int)_y.Scale}"));

    /// <summary>Everything behind the marks: legend, grid, axes, labels.</summary>
    public void DrawFrame(Svg svg)
    {
        Reports.Legend.Draw(svg, _figure.Legend, Left, 0, Right - Left);
        var grid = new PathData();
        foreach (var tick in _y.Ticks)
        {
            grid.Across(Left, Right, Y(tick.Value));
        }
        foreach (var tick in _x.Ticks)
        {
            grid.Upright(X(tick.Value), Top, Bottom);
        }
        svg.Leaf("path", ("class", "grid"), ("d", grid.ToString()))
            .Leaf("path", ("class", "axis"), ("d", new PathData().Corner(Left, Top, Right, Bottom).ToString())).Line();
        DrawTickLabels(svg);
        if (_figure.XLabel.Length > 0)
        {
            svg.Text("text", _figure.XLabel, ("class", "tick"), ("x", (Left + Right) / 2), ("y", _figure.Height - 9),
                ("text-anchor", "middle"));
        }
        if (_figure.YLabel.Length > 0)
        {
            svg.Text("text", _figure.YLabel, ("class", "tick"), ("text-anchor", "middle"),
                ("transform", $"translate(14 {Svg.Number((Top + Bottom) / 2)}) rotate(-90)"));
        }
        svg.Line();
    }

    /// <summary>Opens a group that shows nothing outside of the rectangle (with two units of air).</summary>
    public void OpenClip(Svg svg)
    {
        var id = svg.NewId("clip");
        svg.Open("clipPath", ("id", id))
            .Leaf("rect", ("x", Left - 2), ("y", Top - 2), ("width", Right - Left + 4), ("height", Bottom - Top + 4))
            .Close().Open("g", ("clip-path", $"url(#{id})")).Line();
    }

    /// <summary>Dashed lines and their names; those outside of the axes are left out.</summary>
    public void DrawGuides(Svg svg, IReadOnlyList<GuideLine> guides)
    {
        foreach (var guide in guides)
        {
            if (!(guide.IsUpright ? _x : _y).Range.Contains(guide.Value))
            {
                continue;
            }
            var path = guide.IsUpright
                ? new PathData().Upright(X(guide.Value), Top, Bottom)
                : new PathData().Across(Left, Right, Y(guide.Value));
            svg.Leaf("path", ("class", "guide"), ("d", path.ToString()));
            DrawGuideLabel(svg, guide);
        }
    }

    private void DrawGuideLabel(Svg svg, GuideLine guide)
    {
        if (guide.IsUpright)
        {
            var fitsRight = X(guide.Value) + 6 + ChartStyle.WidthOf(guide.Label) < Right;
            svg.Text("text", guide.Label, ("class", "halo small"), ("x", X(guide.Value) + (fitsRight ? 5 : -5)),
                ("y", Top + 12), ("text-anchor", fitsRight ? "start" : "end")).Line();
            return;
        }
        var above = Y(guide.Value) - 16 > Top;
        svg.Text("text", guide.Label, ("class", "halo small"), ("x", Right - 4),
            ("y", Y(guide.Value) + (above ? -5 : 14)), ("text-anchor", "end")).Line();
    }

    private void DrawTickLabels(Svg svg)
    {
        foreach (var tick in _y.Ticks)
        {
            svg.Text("text", tick.Label, ("class", "tick"), ("x", Left - 7), ("y", Y(tick.Value) + 4.5),
                ("text-anchor", "end"));
        }
        svg.Line();
        var free = double.NegativeInfinity;
        foreach (var tick in _x.Ticks)
        {
            // a label at the very right leans inwards so that it stays inside of the picture
            var half = ChartStyle.WidthOf(tick.Label) / 2;
            var centre = Math.Min(X(tick.Value), _figure.Width - 2 - half);
            if (centre - half < free)
            {
                continue;
            }
            svg.Text("text", tick.Label, ("class", "tick"), ("x", centre), ("y", Bottom + 18),
                ("text-anchor", "middle"));
            free = centre + half + 6;
        }
        svg.Line();
    }
}

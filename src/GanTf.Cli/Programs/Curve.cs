using System.Linq;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Programs;

/// <summary>A value by iteration, recorded for a picture; thinned where a run is very long.</summary>
internal sealed class Curve(string name)
{
    private const int Most = 1 << 17;

    private readonly ThinnedList<(double X, double Y)> _points = new(Most);

    /// <summary>Whether it is drawn as faint dots in place of a line.</summary>
    public bool IsDots { get; init; }

    /// <summary>The last value; NaN before the first.</summary>
    public double Last { get; private set; } = double.NaN;

    /// <summary>Records a value.</summary>
    public void Add(long iteration, double value)
    {
        Last = value;
        _points.Add((iteration, value));
    }

    /// <summary>The mean of the last so many values that are kept; NaN without any.</summary>
    public double MeanOfLast(int count) =>
        _points.Items.Count == 0 ? double.NaN : _points.Items.TakeLast(count).Average(p => p.Y);

    /// <summary>The recorded values as a line.</summary>
    public LineSeries ToSeries() =>
        new(name, [.. _points.Items.Select(p => p.X)], [.. _points.Items.Select(p => p.Y)]) { IsDots = IsDots };
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Gives figures of a kind the same axes, so that they can be compared or shown one after another.</summary>
internal static class SharedAxes
{
    /// <summary>The figures with the union of their ranges; figures without axes stay as they are.</summary>
    public static IReadOnlyList<Figure> Over(IReadOnlyList<Figure> figures)
    {
        var sameX = Apply(figures, plot => plot.ShownX, (plot, range) => plot with { XRange = range });
        // the heights of a histogram follow from its x, so y comes second
        return Apply(sameX, plot => plot.ShownY, (plot, range) => plot with { YRange = range });
    }

    private static IReadOnlyList<Figure> Apply(IReadOnlyList<Figure> figures,
        Func<XyFigure, Interval?> read, Func<XyFigure, Interval, XyFigure> write)
    {
        Interval? all = null;
        foreach (var range in figures.OfType<XyFigure>().Select(read))
        {
            all = all is { } sofar && range is { } more ? sofar.Union(more) : all ?? range;
        }
        return all is { } shared
            ? [.. figures.Select(figure => figure is XyFigure plot ? write(plot, shared) : figure)]
            : figures;
    }
}

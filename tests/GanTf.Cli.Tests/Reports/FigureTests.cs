using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed partial class FigureTests
{
    private static IEnumerable<string> Names => SmallFigures.All().Keys;

    [TestCaseSource(nameof(Names))]
    public void Small_figures_are_as_approved(string name) =>
        Approved.Check(name + ".svg", SmallFigures.All()[name].ToSvg());

    [TestCaseSource(nameof(Names))]
    public void Figures_are_XML_with_title_and_words(string name)
    {
        var figure = SmallFigures.All()[name];
        var root = XElement.Parse(figure.ToSvg());
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.That((string?)root.Element(svg + "title"), Is.EqualTo(figure.Title));
        Assert.That((string?)root.Element(svg + "desc"), Is.EqualTo(figure.Describe()).And.Not.Empty);
        var ids = root.DescendantsAndSelf().Select(e => (string?)e.Attribute("id"))
            .Where(id => id is not null).ToArray();
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Does.Contain((string?)root.Attribute("aria-labelledby")));
    }

    [Test]
    public void Any_data_can_be_drawn() => Law.Holds<double[]?, bool>((values, isLog) =>
    {
        var y = values ?? [];
        var floats = y.Select(value => (float)value).ToArray();
        double[] x = [.. y.Select((_, i) => (double)i)];
        var scale = isLog ? AxisScale.Log : AxisScale.Linear;
        Figure[] figures =
        [
            new LineChart { Title = "t", Series = [new("a", x, y), new("b", y, x)], YScale = scale },
            new LineChart { Title = "t", Series = [new LineSeries("a", x, y) { IsDots = true }], YScale = scale },
            new ScatterChart { Title = "t", Series = [ScatterSeries.OfRows("a", floats)], HasCentroids = true },
            new HistogramChart { Title = "t", Samples = floats },
            new SquaresChart { Title = "t", Columns = [new SquareColumn("a", floats)] },
        ];
        Figure[] all = [.. figures, new ChartGrid(figures, 2) { Title = "t" },
            new Frames([.. figures.Select(figure => new Frame("l", [figure]))]) { Title = "t" }];
        return all.All(figure => XElement.Parse(figure.ToSvg()).Descendants().Attributes()
            .Where(attribute => attribute.Name.LocalName is "d" or "x" or "y" or "width" or "height" or "transform")
            .All(attribute => !BadNumber().IsMatch(attribute.Value)));
    });

    [Test]
    public void Empty_figures_say_so()
    {
        Figure[] figures =
        [
            new LineChart { Title = "t", Series = [] },
            new LineChart { Title = "t", Series = [LineSeries.Of("a", [float.NaN])] },
            new LineChart { Title = "t", Series = [LineSeries.Of("a", [-1f])], YScale = AxisScale.Log },
            new ScatterChart { Title = "t", Series = [] },
            new HistogramChart { Title = "t", Samples = [] },
            new SquaresChart { Title = "t", Columns = [] },
            new SampleTable([]) { Title = "t" },
            new DigitSheet { Title = "t", Images = [] },
            new ChartGrid([], 3) { Title = "t" },
            new Frames([]) { Title = "t" },
        ];
        foreach (var figure in figures)
        {
            var page = new Svg();
            figure.WriteHtml(page);
            Assert.That(figure.ToSvg(), Does.Match(">No (data|samples|pictures|frames) to "), figure.GetType().Name);
            Assert.That(page.ToString(), Is.Not.Empty);
        }
    }

    [Test]
    public void Ten_thousand_points_fit_into_200_kB_and_keep_their_spike()
    {
        var values = new float[10_001];
        var random = new Random(1);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)Math.Exp(FakeRuns.Normal(random));
        }
        values[5000] = 400;
        var chart = new LineChart
        {
            Title = "t",
            Series = [LineSeries.Of("a", values), LineSeries.Of("b", values)],
        };
        var dots = chart with
        {
            Series = [.. chart.Series.Append(chart.Series[0]).Select(series => series with { IsDots = true })],
        };
        Assert.That(chart.ToSvg(), Has.Length.LessThan(100_000));
        Assert.That(dots.ToSvg(), Has.Length.LessThan(200_000));
        Assert.That(chart.ShownY!.Value.High, Is.LessThan(60));
        Assert.That(chart.Notes, Has.Some.Contains("outside the axes (farthest 400)"));
        Assert.That(chart.Notes[0], Is.EqualTo("Faint: every value. Strong: mean over 167 values around."));
    }

    [Test]
    public void A_collapsed_histogram_does_not_flatten_the_target()
    {
        var chart = new HistogramChart
        {
            Title = "t", Samples = [.. Enumerable.Repeat(3f, 100)],
            Target = new LineSeries("target", [0, 3, 6], [0, 0.4, 0]),
        };
        Assert.That(chart.ShownY!.Value.High, Is.EqualTo(1.06).Within(1e-9));
        Assert.That(chart.Notes[0], Does.StartWith("The tallest bar ends at 6.66"));
    }

    [Test]
    public void Frames_share_their_axes_and_are_thinned()
    {
        var moments = Enumerable.Range(0, 100).Select(i => new Frame($"Step {i}", [SmallFigures.Scatter(i)]));
        var frames = new Frames([.. moments]) { Title = "t" };
        var svg = frames.ToSvg();
        Assert.That(CountOf(svg, "class=\"turn"), Is.EqualTo(Frames.Most));
        Assert.That(svg, Does.Contain(">Step 0<").And.Contain(">Step 99<"));
        Assert.That(PlotRanges().Matches(svg).Select(match => match.Value).Distinct().Count(), Is.EqualTo(1));
        Assert.That(frames.Notes[0], Is.EqualTo("24 of 100 recorded frames, evenly spread."));
    }

    [Test]
    public void Frames_of_different_make_are_refused() => Assert.That(() => new Frames(
            [new Frame("a", [SmallFigures.Line()]), new Frame("b", [])]) { Title = "t" },
        Throws.ArgumentException.With.Message.EndsWith("Received: 1, 0."));

    [Test]
    public void Series_need_as_many_x_as_y()
    {
        Assert.That(() => new LineSeries("a", [1], []), Throws.ArgumentException.With.Message.EndsWith("1 and 0."));
        Assert.That(() => new ScatterSeries("a", [1], []), Throws.ArgumentException.With.Message.EndsWith("1 and 0."));
    }

    [Test]
    public void A_note_of_all_cells_is_given_once()
    {
        LineChart Chart(string title, int count) => new()
        {
            Title = title, Series = [LineSeries.Of("a", Enumerable.Repeat(1f, count).ToArray())],
        };
        const string Note = "Faint: every value. Strong: mean over 17 values around.";
        Assert.That(
            new ChartGrid([Chart("A", 1000), Chart("B", 1000)], 2) { Title = "t" }.Notes,
            Is.EqualTo(new[] { "In each: " + Note }));
        Assert.That(
            new ChartGrid([Chart("A", 10), Chart("B", 1000)], 2) { Title = "t" }.Notes,
            Is.EqualTo(new[] { "B: " + Note }));
    }

    [Test]
    public void Rows_need_a_cell_for_each_head() => Assert.That(
        () => new FactTable(["a", "b"], [["1", "2"], ["3"]]) { Title = "t" },
        Throws.ArgumentException.With.Message.EndsWith("needs 2 cells. Received: 1."));

    [Test]
    public void A_table_is_as_high_as_its_rows() => Assert.That(
        new FactTable(["a"], [["1"], ["2"], ["3"]]) { Title = "t" }.Height
            - new FactTable(["a"], [["1"]]) { Title = "t" }.Height, Is.EqualTo(44));

    [Test]
    public void Code_is_no_file_of_a_report() => Assert.That(
        SmallFigures.All()["code"].Files("code"), Is.Empty);

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("NaN|Infinity|∞|[0-9]e[+-]?[0-9]|--", RegexOptions.IgnoreCase)]
    private static partial Regex BadNumber();

    [GeneratedRegex("data-plot=\"[^\"]+\"")]
    private static partial Regex PlotRanges();
}

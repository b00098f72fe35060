using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Decoded samples at several steps, even numbers marked by a full dot and the word.</summary>
internal sealed record SampleTable : Figure
{
    private const double RowHeight = 19;
    private const double ColumnWidth = 152;
    private const double HeadHeight = 48;
    private const string Monospace = "ui-monospace,Consolas,'DejaVu Sans Mono',monospace";

    /// <summary>Takes the snapshots in order of their steps.</summary>
    public SampleTable(IReadOnlyList<SampleSnapshot> snapshots)
    {
        Snapshots = snapshots;
        Width = Math.Max(300, 16 + snapshots.Count * ColumnWidth);
        Height = HeadHeight + 8 + RowHeight * (snapshots.Count == 0 ? 1 : snapshots.Max(s => s.Samples.Count));
    }

    /// <summary>The samples, step by step.</summary>
    public IReadOnlyList<SampleSnapshot> Snapshots { get; }

    /// <inheritdoc/>
    public override bool IsWide => true;

    /// <inheritdoc/>
    public override string Describe() => Snapshots.Count == 0
        ? "Table without samples."
        : "Table of samples. " +
            string.Join(" ", Snapshots.Select(s => $"Step {Numbers.Count(s.Step)}: {s.EvenWords}."));

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        if (Snapshots.Count == 0)
        {
            svg.Text("text", "No samples to show", ("class", "tick"), ("x", Width / 2), ("y", 30),
                ("text-anchor", "middle"));
            return;
        }
        for (var i = 0; i < Snapshots.Count; i++)
        {
            DrawSnapshot(svg, Snapshots[i], 16 + i * ColumnWidth);
        }
    }

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        page.Open("div", ("class", "snapshots")).Line();
        foreach (var snapshot in Snapshots)
        {
            page.Open("table", ("class", "samples"))
                .Open("caption").Text("strong", $"Step {Numbers.Count(snapshot.Step)}").Leaf("br")
                .Say(snapshot.EvenWords).CloseLine();
            page.Open("thead").Open("tr").Text("th", "Bits", ("scope", "col")).Text("th", "Number", ("scope", "col"))
                .Text("th", "Even?", ("scope", "col")).Close().Close().Open("tbody").Line();
            foreach (var sample in snapshot.Samples)
            {
                page.Open("tr", ("class", sample.IsEven ? "even" : "odd"))
                    .Open("td").Text("code", sample.Bits).Close()
                    .Text("td", sample.NumberText, ("class", "number"))
                    .Text("td", sample.IsEven ? "\u25CF even" : "\u25CB odd", ("class", "mark")).CloseLine();
            }
            page.Close().CloseLine();
        }
        if (Snapshots.Count == 0)
        {
            page.Text("p", "No samples to show");
        }
        page.CloseLine();
    }

    private static void DrawSnapshot(Svg svg, SampleSnapshot snapshot, double left)
    {
        svg.Text("text", $"Step {Numbers.Count(snapshot.Step)}", ("x", left), ("y", 16), ("font-weight", 600))
            .Text("text", snapshot.EvenWords, ("class", "tick small"), ("x", left), ("y", 33)).Line();
        for (var i = 0; i < snapshot.Samples.Count; i++)
        {
            var (sample, y) = (snapshot.Samples[i], HeadHeight + RowHeight * i + 12);
            svg.Text("text", sample.Bits, ("x", left), ("y", y), ("font-family", Monospace))
                .Text("text", sample.NumberText, ("x", left + 88), ("y", y), ("text-anchor", "end"))
                .Open("g", ("class", sample.IsEven ? "s0" : "s1"))
                .Text("text", sample.IsEven ? "\u25CF even" : "\u25CB odd", ("class", "small"), ("x", left + 96),
                    ("y", y), ("style", "fill:currentColor")).CloseLine();
        }
    }
}

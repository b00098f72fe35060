using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>
/// An animation over the same axes. In a page its frames are chosen by buttons that need no script, or by a slider
/// and a play button with it; on paper all frames appear. The .svg file plays by itself, or shows the last frame
/// where motion is not wanted.
/// </summary>
internal sealed record Frames : Figure
{
    /// <summary>More frames than that are thinned evenly, first and last kept.</summary>
    public const int Most = 24;

    private const double LabelBand = 26;
    private const double CellTitle = 20;

    private readonly IReadOnlyList<Frame> _frames;
    private readonly int _given;

    /// <summary>Takes frames with equally many figures, in order of time.</summary>
    public Frames(IReadOnlyList<Frame> frames)
    {
        if (frames.Any(frame => frame.Figures.Count != frames[0].Figures.Count))
        {
            throw new ArgumentException("Every frame of an animation needs equally many figures. Received: " +
                string.Join(", ", frames.Select(frame => frame.Figures.Count)) + ".");
        }
        _given = frames.Count;
        _frames = WithSharedAxes([.. Thinning.Evenly(frames.Count, Most).Select(index => frames[index])]);
        Width = _frames.Count == 0 ? 480 : _frames[0].Figures.Sum(figure => figure.Width);
        Height = _frames.Count == 0 ? 60 : TopBand + _frames[0].Figures.Max(figure => figure.Height);
    }

    private double TopBand => LabelBand + (_frames[0].Figures.Count > 1 ? CellTitle : 0);

    /// <summary>How long the .svg file shows a frame.</summary>
    public double SecondsPerFrame { get; init; } = 0.9;

    /// <inheritdoc/>
    public override bool IsWide => _frames.Count > 0 && _frames[0].Figures.Count > 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes
    {
        get
        {
            // a note that every frame has is said once
            var notes = _frames.SelectMany(frame => frame.Figures
                    .SelectMany(figure => figure.Notes.Select(note => (Text: $"{figure.Title}: {note}", frame.Label))))
                .GroupBy(note => note.Text, note => note.Label)
                .Select(same => same.Count() == 1 ? $"{same.First()}, {same.Key}" : same.Key);
            return _given > Most
                ? [$"{_frames.Count} of {Numbers.Count(_given)} recorded frames, evenly spread.", .. notes]
                : [.. notes];
        }
    }

    /// <inheritdoc/>
    public override string Describe() => _frames.Count == 0
        ? "Animation without frames."
        : $"Animation of {_frames.Count} frames. First, {Words(_frames[0])} Last, {Words(_frames[^1])}";

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        if (_frames.Count == 0)
        {
            svg.Text("text", "No frames to draw", ("class", "tick"), ("x", Width / 2), ("y", 30),
                ("text-anchor", "middle"));
            return;
        }
        var all = _frames.Count * SecondsPerFrame;
        var (share, seconds) = (Svg.Number(100.0 / _frames.Count), Svg.Number(all));
        svg.Raw($$"""
            <style>
            @keyframes turn { 0% { visibility:visible } {{share}}%,100% { visibility:hidden } }
            .turn { visibility:hidden; animation:turn {{seconds}}s step-end infinite }
            @media print,(prefers-reduced-motion:reduce) { .turn { animation:none } .turn.end { visibility:visible } }
            </style>
            """).Line();
        for (var i = 0; i < _frames.Count; i++)
        {
            // a negative delay starts the round in its middle, so that the frames take turns
            svg.Open("g", ("class", i == _frames.Count - 1 ? "turn end" : "turn"),
                ("style", $"animation-delay:{Svg.Number(i * SecondsPerFrame - all)}s")).Line();
            DrawFrame(svg, _frames[i]);
            svg.CloseLine();
        }
    }

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        var name = page.NewId("frames");
        page.Open("div", ("class", "frames")).Line();
        page.Open("fieldset", ("class", "picks")).Text("legend", "Show", ("class", "unseen"));
        for (var i = 0; i < _frames.Count; i++)
        {
            ReadOnlySpan<(string, SvgValue)> pick =
                [("type", "radio"), ("name", name), ("id", $"{name}-{i}"), ("class", $"pick pick{i}")];
            page.Leaf("input", i == _frames.Count - 1 ? [.. pick, ("checked", "checked")] : pick)
                .Text("label", _frames[i].Label, ("for", $"{name}-{i}"));
        }
        var abreast = _frames.Count == 0 ? 1 : _frames[0].Figures.Count;
        page.CloseLine().Open("div", ("class", $"stage of{abreast}")).Line();
        for (var i = 0; i < _frames.Count; i++)
        {
            WriteFrame(page, _frames[i], i);
        }
        page.CloseLine().CloseLine();
    }

    /// <inheritdoc/>
    public override IEnumerable<ReportFile> Files(string name)
    {
        // the last frame's bitmaps too: they are what the run came to
        var bitmaps = _frames.Count == 0 ? [] : _frames[^1].Figures.OfType<DigitSheet>();
        return [.. base.Files(name), .. bitmaps.Select(sheet => new ReportFile(name + ".png", sheet.ToPng()))];
    }

    private void DrawFrame(Svg svg, Frame frame)
    {
        svg.Text("text", frame.Label, ("x", Width / 2), ("y", 17), ("text-anchor", "middle"),
            ("font-weight", 600)).Line();
        var left = 0.0;
        foreach (var figure in frame.Figures)
        {
            if (frame.Figures.Count > 1)
            {
                svg.Text("text", figure.Title, ("x", left + figure.Width / 2), ("y", LabelBand + 12),
                    ("text-anchor", "middle"));
            }
            svg.Open("g", ("transform", $"translate({Svg.Number(left)} {Svg.Number(TopBand)})")).Line();
            figure.Draw(svg);
            svg.CloseLine();
            left += figure.Width;
        }
    }

    private static void WriteFrame(Svg page, Frame frame, int index)
    {
        page.Open("div", ("class", $"frame frame{index}")).Text("p", frame.Label, ("class", "when")).Line();
        foreach (var figure in frame.Figures)
        {
            page.Open("div", ("class", "piece"));
            if (frame.Figures.Count > 1)
            {
                page.Text("h3", figure.Title).Line();
            }
            figure.WriteHtml(page);
            page.CloseLine();
        }
        page.CloseLine();
    }

    private static string Words(Frame frame) =>
        $"{frame.Label}: {string.Join(" ", frame.Figures.Select(figure => figure.Describe()))}";

    private static IReadOnlyList<Frame> WithSharedAxes(IReadOnlyList<Frame> frames)
    {
        if (frames.Count == 0)
        {
            return frames;
        }
        var places = Enumerable.Range(0, frames[0].Figures.Count)
            .Select(place => SharedAxes.Over([.. frames.Select(frame => frame.Figures[place])])).ToArray();
        return [.. frames.Select((frame, time) => frame with { Figures = [.. places.Select(place => place[time])] })];
    }
}

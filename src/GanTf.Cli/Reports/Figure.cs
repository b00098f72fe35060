using System;
using System.Collections.Generic;
using System.Text;

namespace GanTf.Cli.Reports;

/// <summary>A picture made of data: stands alone as an .svg file or inside a report.</summary>
internal abstract record Figure
{
    private const double TitleBand = 34;
    private const double NoteLine = 17;

    /// <summary>A few words above the picture.</summary>
    public required string Title { get; init; }

    /// <summary>What to look for, in a sentence or two under the picture; may be empty.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Width in the picture's own units, which are about a CSS pixel.</summary>
    public double Width { get; init; } = 480;

    /// <summary>Height in the picture's own units.</summary>
    public double Height { get; init; } = 300;

    /// <summary>Whether a report should give the picture a whole row.</summary>
    public virtual bool IsWide => false;

    /// <summary>What the drawing did to the data: clipped, thinned, smoothed, left out.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>The picture in words, for those who cannot see it.</summary>
    public abstract string Describe();

    /// <summary>Draws into the square from (0, 0) to (Width, Height).</summary>
    public abstract void Draw(Svg svg);

    /// <summary>A complete .svg file with title, notes, and colours for light and dark surroundings.</summary>
    public string ToSvg()
    {
        var notes = Notes;
        var svg = new Svg();
        OpenRoot(svg, TitleBand + Height + notes.Count * NoteLine + (notes.Count > 0 ? 6 : 0), standsAlone: true);
        svg.Raw($"<style>{ChartStyle.Css}</style>").Line();
        svg.Leaf("rect", ("class", "paper"), ("width", "100%"), ("height", "100%")).Line();
        svg.Text("text", Title, ("class", "title"), ("x", Width / 2), ("y", 23), ("text-anchor", "middle")).Line();
        svg.Open("g", ("transform", $"translate(0 {Svg.Number(TitleBand)})"));
        Draw(svg);
        svg.CloseLine();
        for (var i = 0; i < notes.Count; i++)
        {
            var y = TitleBand + Height + 12 + i * NoteLine;
            svg.Text("text", notes[i], ("class", "note"), ("x", 12), ("y", y)).Line();
        }
        return svg.CloseLine().ToString();
    }

    /// <summary>Writes the picture as part of an HTML page that has <see cref="ChartStyle.Css"/>.</summary>
    public virtual void WriteHtml(Svg page)
    {
        OpenRoot(page, Height, standsAlone: false);
        Draw(page);
        page.CloseLine();
    }

    /// <summary>The separate files of the picture; <paramref name="name"/> has no extension.</summary>
    public virtual IEnumerable<ReportFile> Files(string name) =>
        [new ReportFile(name + ".svg", Encoding.UTF8.GetBytes(ToSvg()))];

    private void OpenRoot(Svg svg, double height, bool standsAlone)
    {
        var (title, words) = (svg.NewId("t"), svg.NewId("d"));
        ReadOnlySpan<(string, SvgValue)> common =
        [
            ("class", "fig"), ("viewBox", $"0 0 {Svg.Number(Width)} {Svg.Number(height)}"), ("role", "img"),
            ("aria-labelledby", title), ("aria-describedby", words),
        ];
        svg.Open("svg", standsAlone
            ? [("xmlns", "http://www.w3.org/2000/svg"), ("width", Width), ("height", height), .. common]
            : common).Line();
        svg.Text("title", Title, ("id", title)).Text("desc", Describe(), ("id", words)).Line();
    }
}

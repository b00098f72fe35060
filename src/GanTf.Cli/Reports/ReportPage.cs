using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GanTf.Cli.Reports;

/// <summary>
/// The report of a run: one HTML file that asks for nothing else. It reads without script, on a phone, in the dark,
/// on paper and aloud.
/// </summary>
internal sealed record ReportPage
{
    /// <summary>The file's name in a run folder.</summary>
    public const string FileName = "report.html";

    // the browser itself refuses anything remote
    private const string Policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>What was run, such as "Quadratic GAN".</summary>
    public required string Title { get; init; }

    /// <summary>How it was run, in a line; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>How it ended; null while it runs.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>A few figures that matter most.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The pictures, most telling first.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

    /// <summary>Everything that would have to be repeated to get the same run.</summary>
    public IReadOnlyList<Fact> Settings { get; init; } = [];

    /// <summary>Machine, versions and time.</summary>
    public IReadOnlyList<Fact> Environment { get; init; } = [];

    /// <summary>The page as text.</summary>
    public string ToHtml()
    {
        var page = new Svg();
        page.Raw("<!doctype html>").Line().Open("html", ("lang", "en")).Line();
        WriteHead(page);
        page.Open("body").Line();
        WriteHeader(page);
        page.Open("main").Line();
        WriteFigures(page);
        WriteSettings(page);
        page.CloseLine();
        WriteFooter(page);
        page.Raw($"<script>{PageScript.Text}</script>").Line();
        return page.CloseLine().CloseLine().ToString();
    }

    /// <summary>The page and every figure's own files.</summary>
    public IReadOnlyList<ReportFile> Files() =>
    [
        .. Figures.SelectMany(figure => figure.Figure.Files(figure.Name)),
        new ReportFile(FileName, Encoding.UTF8.GetBytes(ToHtml())),
    ];

    private void WriteHead(Svg page)
    {
        page.Open("head").Leaf("meta", ("charset", "utf-8"))
            .Leaf("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Leaf("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line()
            .Leaf("link", ("rel", "icon"), ("href", "data:,"))
            .Text("title", Title).Raw($"<style>{ChartStyle.Css}{PageStyle.Css}</style>").CloseLine();
    }

    private void WriteHeader(Svg page)
    {
        page.Open("header").Text("h1", Title).Line();
        if (Subtitle.Length > 0)
        {
            page.Text("p", Subtitle, ("class", "subtitle")).Line();
        }
        if (Verdict is not null)
        {
            page.Open("p", ("class", $"verdict {Verdict.Kind.ToString().ToLowerInvariant()}"))
                .Text("strong", $"{Verdict.Sign} {Verdict.Word}.").Say(" ").Text("span", Verdict.Reason).CloseLine();
        }
        if (Facts.Count > 0)
        {
            page.Open("dl", ("class", "facts")).Line();
            foreach (var fact in Facts)
            {
                page.Open("div").Text("dt", fact.Name).Text("dd", fact.Value).CloseLine();
            }
            page.CloseLine();
        }
        page.CloseLine();
    }

    private void WriteFigures(Svg page)
    {
        page.Open("section", ("class", "figures"), ("aria-label", "Figures")).Line();
        foreach (var (name, figure) in Figures.Select(entry => (entry.Name, entry.Figure)))
        {
            var head = page.NewId("h");
            page.Open("figure", ("id", name), ("class", figure.IsWide ? "wide" : "one"), ("aria-labelledby", head))
                .Text("h2", figure.Title, ("id", head)).Line();
            figure.WriteHtml(page);
            WriteCaption(page, figure);
            page.CloseLine();
        }
        page.CloseLine();
    }

    private static void WriteCaption(Svg page, Figure figure)
    {
        var notes = figure.Notes;
        if (figure.Caption.Length == 0 && notes.Count == 0)
        {
            return;
        }
        page.Open("figcaption");
        if (figure.Caption.Length > 0)
        {
            page.Text("p", figure.Caption);
        }
        if (notes.Count > 0)
        {
            page.Text("p", string.Join(" ", notes), ("class", "notes"));
        }
        page.CloseLine();
    }

    private void WriteSettings(Svg page)
    {
        if (Settings.Count == 0)
        {
            return;
        }
        page.Open("details", ("open", "open")).Text("summary", "Settings").Line()
            .Open("table", ("class", "settings")).Open("tbody").Line();
        foreach (var setting in Settings)
        {
            page.Open("tr").Text("th", setting.Name, ("scope", "row")).Open("td").Text("code", setting.Value)
                .Close().CloseLine();
        }
        page.Close().Close().CloseLine();
    }

    private void WriteFooter(Svg page)
    {
        if (Environment.Count > 0)
        {
            var words = string.Join(" \u00B7 ", Environment.Select(fact => $"{fact.Name}: {fact.Value}"));
            page.Text("footer", words).Line();
        }
    }
}

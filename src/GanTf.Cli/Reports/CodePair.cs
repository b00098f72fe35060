using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>Two programs side by side, as text.</summary>
internal sealed record CodePair : Figure
{
    /// <summary>The name and the text of the left program.</summary>
    public required (string Name, string Text) Left { get; init; }

    /// <summary>The name and the text of the right program.</summary>
    public required (string Name, string Text) Right { get; init; }

    /// <inheritdoc/>
    public override bool IsWide => true;

    /// <inheritdoc/>
    public override string Describe() => $"The programs {Left.Name} and {Right.Name} side by side.";

    /// <summary>Text has no picture of its own.</summary>
    public override void Draw(Svg svg) => svg.Text("text", Describe(), ("class", "tick"), ("x", 12), ("y", 30));

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        page.Open("div", ("class", "code")).Line();
        foreach (var (name, text) in new[] { Left, Right })
        {
            page.Open("div").Text("h3", name).Open("pre", ("tabindex", "0")).Text("code", text).Close().CloseLine();
        }

        page.CloseLine();
    }

    /// <summary>The programs lie in the source; no file is made of them.</summary>
    public override IEnumerable<ReportFile> Files(string name) => [];
}

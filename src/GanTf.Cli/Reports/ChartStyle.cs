namespace GanTf.Cli.Reports;

/// <summary>
/// Colours and line styles of all figures. Series colours keep at least 4.5 : 1 against the paper in both themes and
/// follow Okabe and Ito's palette, which people with any colour vision can tell apart; shapes differ as well.
/// Colours are literal, not CSS variables, so that plain SVG renderers show them too.
/// </summary>
internal static class ChartStyle
{
    /// <summary>How many series colours there are; further series start over.</summary>
    public const int SeriesColours = 5;

    /// <summary>The style sheet; everything in it hangs on the class "fig".</summary>
    public const string Css = Light + Dark;

    private const string Light = """

        .fig{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
        .fig text{fill:#1d232b}.fig .tick,.fig .note{fill:#565f6b}.fig .note{font-size:12px}
        .fig .title{font-size:16px;font-weight:600}.fig .small{font-size:11.5px}
        .fig .paper{fill:#fff}.fig .grid{stroke:#e4e7eb;fill:none}.fig .axis{stroke:#7d8692;fill:none}
        .s0{color:#0067a8}.s1{color:#bf4a00}.s2{color:#00795a}.s3{color:#9c3f7b}.s4{color:#7a5c00}
        .fig .line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        .fig .raw{fill:none;stroke:currentColor;stroke-width:1;stroke-opacity:.3;stroke-linejoin:round}
        .fig .dash{fill:none;stroke:currentColor;stroke-width:2;stroke-dasharray:6 4}
        .fig .dot{fill:none;stroke:currentColor;stroke-width:4.5;stroke-linecap:round;stroke-opacity:.6}
        .fig .faint{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-opacity:.28}
        .fig .mark{fill:none;stroke:currentColor;stroke-width:1.4;stroke-opacity:.75}
        .fig .heart{fill:currentColor;stroke:#fff;stroke-width:2}
        .fig .bar{fill:currentColor;fill-opacity:.45;stroke:currentColor;stroke-width:.5}
        .fig .guide{stroke:#565f6b;stroke-width:1.2;stroke-dasharray:4 3;fill:none}
        .fig .halo{fill:#565f6b;stroke:#fff;stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}
        .fig .cell{fill:#fff;stroke:#9aa2ad}.fig .ink{fill:#08519c}
        .fig .onpale{fill:#1d232b}.fig .ondark{fill:#fff}
        .fig image{image-rendering:pixelated}

        """;

    private const string Dark = """
        @media (prefers-color-scheme:dark){
        .fig text{fill:#e6e9ee}.fig .tick,.fig .note{fill:#a7b0bd}
        .fig .paper{fill:#15191f}.fig .grid{stroke:#2b323b}.fig .axis{stroke:#828c99}
        .s0{color:#5cb8f0}.s1{color:#f5914a}.s2{color:#3fc79a}.s3{color:#e398c8}.s4{color:#dfbf4e}
        .fig .heart{stroke:#15191f}.fig .guide{stroke:#a7b0bd}.fig .halo{fill:#a7b0bd;stroke:#15191f}
        .fig .onpale{fill:#1d232b}.fig .ondark{fill:#fff}}

        """;

    /// <summary>The class of the series at that place.</summary>
    public static string Series(int index) => "s" + index % SeriesColours;

    /// <summary>A width that the text hardly exceeds in any common font, at 13 px and on a phone.</summary>
    public static double WidthOf(string text) => text.Length * 7.8;
}

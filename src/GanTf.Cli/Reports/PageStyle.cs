using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>The style sheet of a report: one column on a phone, two where there is room, also for paper.</summary>
internal static class PageStyle
{
    /// <summary>All rules but the charts'.</summary>
    public static string Css { get; } = Base + Parts + Players + FrameRules() + Media;

    private const string Base = """

        :root{color-scheme:light dark;--paper:#fff;--text:#1d232b;--soft:#565f6b;--line:#d9dde3;--card:#f6f7f9;
        --good:#00694d;--mixed:#755400;--bad:#a83200;--accent:#0067a8}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1.25rem 1rem 2rem;max-width:70rem;background:var(--paper);color:var(--text);
        font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
        h1{font-size:1.7rem;line-height:1.2;margin:0}h2{font-size:1.1rem;margin:0 0 .4rem}
        h3{font-size:.85rem;font-weight:600;margin:0 0 .15rem;text-align:center}
        .subtitle,figcaption,footer{color:var(--soft)}.subtitle{margin:.2rem 0 1rem}
        .verdict{margin:1rem 0;padding:.6rem .9rem;border-left:.35rem solid;background:var(--card)}
        .verdict span{color:var(--text)}.good{color:var(--good)}.mixed{color:var(--mixed)}.bad{color:var(--bad)}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}

        """;

    private const string Parts = """
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.6rem;margin:0 0 1.5rem}
        .facts div{background:var(--card);padding:.5rem .75rem;border-radius:.4rem}
        .facts dt{color:var(--soft);font-size:.85rem}
        .facts dd{margin:0;font-size:1.15rem;font-weight:600;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:2rem 1.5rem}
        figure{margin:0;min-width:0}figure.wide{grid-column:1/-1}
        figcaption{font-size:.9rem;margin-top:.35rem}figcaption p{margin:.15rem 0}.notes{font-size:.82rem}
        svg.fig{display:block;width:100%;height:auto;max-width:40rem;margin:0 auto}
        figure:not(.wide) svg.fig{max-width:34rem}svg.fig.legend{max-width:25rem;margin:0}
        .pixels{display:block;width:100%;max-width:22rem;margin:0 auto;image-rendering:pixelated}
        .cells{display:grid;gap:.75rem .5rem;grid-template-columns:repeat(2,1fr)}
        .snapshots{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.25rem,1fr));gap:1rem}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        .samples{width:100%;font-size:.82rem}
        .samples caption{text-align:left;padding-bottom:.2rem}
        .samples th{text-align:left;font-weight:600;color:var(--soft)}
        .samples td,.samples th{padding:.08rem .3rem .08rem 0;border-bottom:1px solid var(--line)}
        .samples .number,.samples th:nth-child(2){text-align:right;padding-right:.6rem}
        .samples .mark{white-space:nowrap}.even .mark{color:var(--accent)}.odd .mark{color:var(--bad)}
        code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace}
        .costs{width:100%;max-width:48rem;font-size:.9rem}.costs th{font-weight:600;color:var(--soft)}
        .costs td,.costs th{padding:.15rem 0 .15rem .6rem;border-bottom:1px solid var(--line);text-align:right}
        .costs tr>:first-child{padding-left:0;text-align:left}
        .code{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr))}
        .code div{min-width:0}.code h3{text-align:left}
        .code pre{margin:0;padding:.6rem .8rem;background:var(--card);border-radius:.4rem;overflow:auto;
        max-height:40rem;font-size:.75rem;line-height:1.4}
        details{margin-top:2rem}summary{cursor:pointer;font-weight:600;font-size:1.1rem}
        .settings{margin-top:.5rem;width:100%;max-width:44rem;font-size:.92rem;table-layout:fixed}
        .settings th,.settings td{text-align:left;font-weight:400;padding:.2rem .5rem .2rem 0;vertical-align:top;
        border-bottom:1px solid var(--line);overflow-wrap:anywhere}.settings th{color:var(--soft);width:45%}
        footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.85rem;
        overflow-wrap:anywhere}
        .readout{fill:var(--text);pointer-events:none}

        """;

    private const string Players = """
        .frames .when{text-align:center;margin:0 0 .2rem;font-weight:600;font-variant-numeric:tabular-nums}
        .picks{border:0;margin:0 0 .5rem;padding:0;display:flex;flex-wrap:wrap;gap:.3rem}
        .picks input{position:absolute;opacity:0}
        .picks label{font-size:.82rem;padding:.1rem .5rem;border:1px solid var(--line);border-radius:1rem;
        cursor:pointer}
        .picks input:checked+label{background:var(--accent);border-color:var(--accent);color:var(--paper)}
        .picks input:focus-visible+label{outline:2px solid var(--accent);outline-offset:2px}
        .player{display:flex;gap:.75rem;align-items:center;margin:0 0 .5rem}
        .player button{font:inherit;font-size:.9rem;min-width:5.2rem;padding:.3rem .8rem;
        border:1px solid var(--accent);border-radius:.4rem;background:none;color:var(--accent);cursor:pointer}
        .player input{flex:1;min-width:0;accent-color:var(--accent)}
        .scripted .picks{display:none}
        .frame{display:grid;gap:.5rem;align-items:start}.frame .when{grid-column:1/-1}

        """;

    private const string Media = """
        @media (max-width:30rem){.cells.of2{grid-template-columns:1fr}
        .fig{font-size:14.5px}.fig .small{font-size:12.5px}
        .samples{font-size:.75rem}.samples td,.samples th{padding-right:.15rem}.snapshots{gap:.6rem}}
        @media (min-width:45rem){.cells.of3{grid-template-columns:repeat(3,1fr)}
        .cells.of4{grid-template-columns:repeat(4,1fr)}.cells.of5{grid-template-columns:repeat(5,1fr)}
        .of2 .frame{grid-template-columns:1fr 1fr}.of3 .frame{grid-template-columns:1fr 1fr 1fr}}
        @media (prefers-color-scheme:dark){:root{--paper:#15191f;--text:#e6e9ee;--soft:#a7b0bd;--line:#323a45;
        --card:#1e242c;--good:#4fd1a5;--mixed:#dfbf4e;--bad:#ff9e70;--accent:#5cb8f0}}
        @media print{body{max-width:none;padding:0;font-size:11pt}.picks,.player,.readout{display:none!important}
        .stage{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem}.stage.of2{grid-template-columns:1fr}
        .stage .frame{display:block!important;break-inside:avoid}.stage.of2 .frame{display:grid!important;
        grid-template-columns:1fr 1fr}figure,.verdict,.samples{break-inside:avoid}
        figure:has(.frames){break-inside:auto}
        details::details-content{content-visibility:visible}}

        """;

    // frame k shows while button k is chosen; a browser without :has() shows all frames, one below the other
    private static string FrameRules() =>
        "@supports selector(:has(*)){.frame{display:none}" + string.Concat(Enumerable.Range(0, Frames.Most)
            .Select(k => $".frames:has(.pick{k}:checked) .frame{k}{(k == Frames.Most - 1 ? "" : ",")}")) +
        "{display:grid}}\n";
}

using System.Collections.Generic;
using System.Linq;
using GanTf.Cli.Programs.Comparisons;
using GanTf.Cli.Reports;

namespace GanTf.Cli.Commands;

/// <summary>A comparison of styles as a terminal shows it.</summary>
internal static class CompareText
{
    /// <summary>Heads of the table.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["Style", "us an iteration", "Bytes allocated", "Nodes", "Kernels", "Fused"];

    /// <summary>Writes the table, the difference and where the page is.</summary>
    public static void Write(
        Shell shell, StyleComparison comparison, ComparedRun graph, ComparedRun keras, double largest, string page)
    {
        string[] heads = [Heads[0], .. Heads.Skip(1).Select(h => ">" + h)];
        Tables.Write(shell, heads, Rows(graph, keras).Select(r => r.ToArray()));
        shell.Out.WriteLine();
        shell.Out.WriteLine($"{comparison.Terms}.");
        shell.Out.WriteLine(largest == 0
            ? "Both styles agree to the last bit."
            : $"Largest difference of a loss: {Numbers.Short(largest)} (relative). {comparison.Reason}");
        shell.Out.WriteLine($"Page: {page}");
    }

    /// <summary>A row a style.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ComparedRun graph, ComparedRun keras) =>
        [Row("graph", graph), Row("keras", keras)];

    private static IReadOnlyList<string> Row(string style, ComparedRun run) =>
    [
        style,
        Numbers.Short(run.Microseconds),
        Numbers.Short(run.Bytes),
        string.Join(" + ", run.Plans.Select(p => Numbers.Count(p.Nodes))),
        string.Join(" + ", run.Plans.Select(p => Numbers.Count(p.Kernels))),
        string.Join(" + ", run.Plans.Select(p => Numbers.Count(p.Fused))),
    ];
}

using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace GanTf.Cli.Programs.Styles;

/// <summary>What a training step is compiled to.</summary>
/// <param name="Step">Whose step it is.</param>
/// <param name="Text">The plan as the runtime prints it; its last line holds the totals.</param>
internal sealed record StepPlan(string Step, string Text)
{
    private readonly long[] _totals = [.. Regex.Matches(LastLine(Text), "[0-9]+")
        .Select(m => long.Parse(m.Value, CultureInfo.InvariantCulture))];

    /// <summary>Nodes of the graph.</summary>
    public long Nodes => _totals[0];

    /// <summary>Kernels that run.</summary>
    public long Kernels => _totals[1];

    /// <summary>Those of them that stand for several nodes.</summary>
    public long Fused => _totals[2];

    /// <summary>Memory for what lies between, in bytes.</summary>
    public long ArenaBytes => _totals[3];

    /// <summary>Floating-point operations of a step.</summary>
    public long FloatingPointOperations => _totals[4];

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}

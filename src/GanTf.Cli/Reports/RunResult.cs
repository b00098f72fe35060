using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GanTf.Cli.Reports;

/// <summary>What came out: how far it got, the verdict and the measures behind it in a fixed order.</summary>
internal sealed record RunResult(long Iterations, Verdict? Verdict, OrderedDictionary<string, double> Measures)
{
    /// <summary>Why training stopped early; null if it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Failure { get; init; }
}

using System.Text.Json.Serialization;

namespace GanTf.Cli.Reports;

/// <summary>One word on how the run ended and the sentence with the figures behind it.</summary>
internal sealed record Verdict(VerdictKind Kind, string Word, string Reason)
{
    /// <summary>A sign that needs no colour: a tick, a tilde or a cross.</summary>
    [JsonIgnore]
    public string Sign => Kind switch
    {
        VerdictKind.Good => "\u2713",
        VerdictKind.Mixed => "~",
        _ => "\u2717",
    };
}

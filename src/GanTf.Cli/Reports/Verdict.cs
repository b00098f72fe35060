using System.Text.Json.Serialization;

namespace GanTf.Cli.Reports;

/// <summary>One word on how the run ended and the sentence with the figures behind it.</summary>
internal sealed record Verdict(VerdictKind Kind, string Word, string Reason)
{
    /// <summary>The verdict on a generator that makes about one thing only.</summary>
    /// <param name="iterations">How many it was trained for.</param>
    /// <param name="early">Before so many it has not collapsed: it has not learned anything yet.</param>
    public static Verdict OfSameness(long iterations, long early, string reason) => iterations < early
        ? new(VerdictKind.Mixed, "Too early", reason)
        : new(VerdictKind.Bad, "Collapsed", reason);

    /// <summary>A sign that needs no colour: a tick, a tilde or a cross.</summary>
    [JsonIgnore]
    public string Sign => Kind switch
    {
        VerdictKind.Good => "\u2713",
        VerdictKind.Mixed => "~",
        _ => "\u2717",
    };
}

using System.Text.Json.Serialization;

namespace GanTf.Cli.Reports;

/// <summary>How a run ended, as far as learning goes.</summary>
internal enum VerdictKind
{
    /// <summary>The generator makes what it was to make.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>It is on the way, or only part of it.</summary>
    [JsonStringEnumMemberName("mixed")]
    Mixed,

    /// <summary>It collapsed, diverged or failed.</summary>
    [JsonStringEnumMemberName("bad")]
    Bad,
}

using System.Text.Json.Serialization;

namespace GanTf.Cli.Reports;

/// <summary>Where a run stands.</summary>
internal enum RunStatus
{
    /// <summary>It is going on, or was killed without a chance to say so.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>It did all its iterations.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>Training broke down, for example by NaN.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Someone stopped it and it saved what it had.</summary>
    [JsonStringEnumMemberName("interrupted")]
    Interrupted,
}

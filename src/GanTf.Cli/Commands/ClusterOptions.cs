namespace GanTf.Cli.Commands;

/// <summary>A run's part in a cluster.</summary>
/// <param name="File">The file that names the servers.</param>
/// <param name="Index">Which worker it is.</param>
/// <param name="WaitSeconds">How long servers and the chief are waited for.</param>
internal sealed record ClusterOptions(string File, int Index, int WaitSeconds);

using GanTf.Cli.Programs;

namespace GanTf.Cli.Commands;

/// <summary>How a run is made, whatever the program.</summary>
/// <param name="Engine">A name that <see cref="EngineChoice"/> knows.</param>
/// <param name="Seeds">Where the random streams start.</param>
/// <param name="Folder">Where to write; null: runs/NAME-date.</param>
/// <param name="AsJson">The result is printed as JSON.</param>
/// <param name="IsQuiet">No progress.</param>
internal sealed record RunOptions(string Engine, StreamSeeds Seeds, string? Folder, bool AsJson, bool IsQuiet)
{
    /// <summary>The run that is taken up again; null: a new one.</summary>
    public EarlierRun? Earlier { get; init; }

    /// <summary>The servers to train on; null: none, this process trains alone.</summary>
    public ClusterOptions? Cluster { get; init; }
}

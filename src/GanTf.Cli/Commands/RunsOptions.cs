namespace GanTf.Cli.Commands;

/// <summary>How several runs are made.</summary>
/// <param name="Count">How many.</param>
/// <param name="Jobs">How many at once.</param>
/// <param name="First">The first run's options; those of the others differ in seeds and folder.</param>
/// <param name="AsJson">The results are printed as JSON.</param>
internal sealed record RunsOptions(int Count, int Jobs, RunOptions First, bool AsJson);

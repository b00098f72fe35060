namespace GanTf.Cli.Reports;

/// <summary>The losses of both networks at one iteration.</summary>
internal readonly record struct LossRow(long Iteration, double Discriminator, double Generator);

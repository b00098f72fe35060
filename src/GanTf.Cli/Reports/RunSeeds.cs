namespace GanTf.Cli.Reports;

/// <summary>The seeds of the three random streams; null where a stream was left unseeded.</summary>
internal sealed record RunSeeds(long? Tensorflow, long? Numpy, long? Python);

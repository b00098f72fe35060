using System;

namespace GanTf.Cli.Reports;

/// <summary>When a run began and ended and how long its training alone took.</summary>
internal sealed record RunTiming(
    DateTimeOffset Started, DateTimeOffset? Finished, double TrainingSeconds, double IterationsPerSecond);

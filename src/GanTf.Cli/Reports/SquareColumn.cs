using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>Values between 0 and 1 under a label, such as a generator's output at one step.</summary>
internal sealed record SquareColumn(string Label, IReadOnlyList<float> Values);

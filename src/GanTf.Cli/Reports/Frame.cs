using System.Collections.Generic;

namespace GanTf.Cli.Reports;

/// <summary>A moment of an animation: a label, such as "Iteration 3,000", and figures side by side.</summary>
internal sealed record Frame(string Label, IReadOnlyList<Figure> Figures);

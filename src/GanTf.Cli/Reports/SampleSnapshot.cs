using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Some samples of a generator at one step.</summary>
internal sealed record SampleSnapshot(long Step, IReadOnlyList<DecodedSample> Samples)
{
    /// <summary>How many of the samples are even, in words.</summary>
    public string EvenWords => $"{Samples.Count(sample => sample.IsEven)} of {Samples.Count} even";
}

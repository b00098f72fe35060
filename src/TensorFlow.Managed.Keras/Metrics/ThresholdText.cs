using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Metrics;

/// <summary>Thresholds and what belongs to them, as results and settings show them.</summary>
internal static class ThresholdText
{
    /// <summary>null, one number, or a list, as it was given.</summary>
    public static object? Of(IReadOnlyList<double>? given) =>
        given is null ? null : given.Count == 1 ? given[0] : given.Cast<object?>().ToArray();

    /// <summary>A scalar where there is one threshold only.</summary>
    public static Tensor One(Thresholds thresholds, Tensor result) =>
        thresholds.Values.Length == 1 ? result[0] : result;
}

using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Training;

/// <summary>Whether more or less of a metric is better.</summary>
internal static class MetricDirection
{
    /// <summary>True: more; false: less; null: nobody knows.</summary>
    public static bool? IsMoreBetter(Metric metric) => metric.Direction switch
    {
        "up" => true,
        "down" => false,
        _ => null,
    };
}

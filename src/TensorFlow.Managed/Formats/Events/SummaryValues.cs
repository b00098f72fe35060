using Tensorflow.Protos;

namespace Tensorflow.Formats.Events;

/// <summary>Values of summaries, in the form of either TensorFlow version.</summary>
internal static class SummaryValues
{
    /// <summary>tf.summary.scalar of version 1: a plain float32.</summary>
    public static Summary Scalar(string tag, float value) =>
        One(new Summary.Types.Value { Tag = tag, SimpleValue = value });

    /// <summary>tf.summary.histogram of version 1.</summary>
    public static Summary Histogram(string tag, HistogramProto histogram) =>
        One(new Summary.Types.Value { Tag = tag, Histo = histogram });

    /// <summary>A tensor for one of TensorBoard's plugins: scalars, histograms, images, text.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="plugin">The plugin's name.</param>
    /// <param name="value">The value in the form that the plugin expects.</param>
    /// <param name="description">Markdown shown beside the plot.</param>
    public static Summary Tensor(string tag, string plugin, TensorData value, string description = "") =>
        One(new Summary.Types.Value
        {
            Tag = tag,
            Tensor = TensorProtos.WriteContent(value),
            Metadata = new SummaryMetadata
            {
                PluginData = new SummaryMetadata.Types.PluginData { PluginName = plugin },
                SummaryDescription = description,
            },
        });

    private static Summary One(Summary.Types.Value value) => new() { Value = { value } };
}

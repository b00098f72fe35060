using System.Collections.Generic;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Events;

/// <summary>Keeps a tag's metadata only in the tag's first value, as tf.summary.FileWriter does.</summary>
internal sealed class SummaryMetadataOnce
{
    private readonly HashSet<string> _seen = [];

    /// <summary>A copy of the summary without the metadata of tags that were here before.</summary>
    public Summary Strip(Summary summary)
    {
        var copy = summary.Clone();
        foreach (var value in copy.Value)
        {
            if (value.Metadata is not null && !_seen.Add(value.Tag))
            {
                value.Metadata = null;
            }
        }

        return copy;
    }
}

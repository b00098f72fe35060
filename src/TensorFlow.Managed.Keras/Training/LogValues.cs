using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Training;

/// <summary>Logs as numbers.</summary>
internal static class LogValues
{
    /// <summary>The value of each log, by name in Keras's order: sorted.</summary>
    public static Dictionary<string, float> Of(Dictionary<string, Tensor> logs) => logs
        .OrderBy(l => l.Key, StringComparer.Ordinal).ToDictionary(l => l.Key, l => (float)l.Value.numpy());
}

using System.Collections.Generic;
using System.IO;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Stops training as soon as the loss is no number.</summary>
/// <param name="output">Where that is said; null: nowhere.</param>
public sealed class TerminateOnNaN(TextWriter? output = null) : Callback
{
    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null)
    {
        if (logs is not null && logs.TryGetValue("loss", out var loss) && !float.IsFinite(loss))
        {
            output?.Write($"Batch {batch}: Invalid loss, terminating training\n");
            Model!.stop_training = true;
        }
    }
}

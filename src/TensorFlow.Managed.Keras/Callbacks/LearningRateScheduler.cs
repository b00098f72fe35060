using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Sets the learning rate before each epoch.</summary>
/// <param name="schedule">The rate of an epoch, from its number and the rate so far.</param>
public sealed class LearningRateScheduler(Func<int, float, float> schedule) : Callback
{
    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null)
    {
        var optimizer = Model!.Optimizer!;
        optimizer.learning_rate = schedule(epoch, (float)optimizer.learning_rate);
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null) =>
        logs?.TryAdd("learning_rate", (float)Model!.Optimizer!.learning_rate);
}

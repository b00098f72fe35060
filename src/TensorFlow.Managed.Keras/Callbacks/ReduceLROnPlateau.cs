using System;
using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Lowers the learning rate when a watched number gets no better.</summary>
/// <param name="factor">What the rate is multiplied by, below 1.</param>
/// <param name="patience">Epochs without getting better before that.</param>
/// <param name="min_delta">A smaller change is none.</param>
/// <param name="cooldown">Epochs after a change in which waiting does not count.</param>
/// <param name="min_lr">The rate does not go below.</param>
public sealed class ReduceLROnPlateau(
    string monitor = "val_loss", double factor = 0.1, int patience = 10, string mode = "auto", double min_delta = 1e-4,
    int cooldown = 0, double min_lr = 0) : Callback
{
    private readonly Monitor _monitor = new(monitor, mode, nameof(ReduceLROnPlateau));
    private readonly double _factor = factor < 1
        ? factor
        : throw new ValueError("ReduceLROnPlateau does not support a factor >= 1.0. "
            + $"Received factor={ConfigText.Number(factor)}");

    private double _best = double.NaN;
    private int _wait;
    private int _cooling;

    /// <summary>The log that is watched.</summary>
    public string monitor { get; } = monitor;

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null) =>
        (_best, _wait, _cooling) = (double.NaN, 0, 0);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
        if (double.IsNaN(_best))
        {
            _monitor.Decide(Model);
            _best = _monitor.Worst;
        }

        var optimizer = Model!.Optimizer!;
        var current = _monitor.ValueIn(logs);
        if (logs is not null)
        {
            logs["learning_rate"] = (float)optimizer.learning_rate;
        }

        if (current is not { } value)
        {
            return;
        }

        if (_cooling > 0)
        {
            (_cooling, _wait) = (_cooling - 1, 0);
        }

        if (_monitor.IsBetter(value, _best, min_delta))
        {
            (_best, _wait) = (value, 0);
        }
        else if (_cooling <= 0 && ++_wait >= patience)
        {
            Lower(optimizer);
        }
    }

    private void Lower(OptimizerV2 optimizer)
    {
        var rate = (float)optimizer.learning_rate;
        if (rate > (float)min_lr)
        {
            optimizer.learning_rate = (float)Math.Max(rate * _factor, min_lr);
            (_cooling, _wait) = (cooldown, 0);
        }
    }
}

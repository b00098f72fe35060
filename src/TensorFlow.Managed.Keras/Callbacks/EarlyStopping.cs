using System;
using System.Collections.Generic;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Stops training when a watched number gets no better.</summary>
/// <param name="monitor">The log to watch.</param>
/// <param name="min_delta">A smaller change is none; its sign does not count.</param>
/// <param name="patience">Epochs without getting better before training stops; 0 and 1 do the same.</param>
/// <param name="mode">"min", "max", or "auto": as the log's name says.</param>
/// <param name="baseline">What has to be bettered for waiting to start anew; null: nothing.</param>
/// <param name="restore_best_weights">Goes back to the weights of the best epoch.</param>
/// <param name="start_from_epoch">Epochs before are not watched.</param>
public sealed class EarlyStopping(
    string monitor = "val_loss", double min_delta = 0, int patience = 0, string mode = "auto", double? baseline = null,
    bool restore_best_weights = false, int start_from_epoch = 0) : Callback
{
    private readonly Monitor _monitor = new(monitor, mode, nameof(EarlyStopping));
    private readonly double _minDelta = Math.Abs(min_delta);
    private List<NDArray>? _bestWeights;
    private int _wait;

    /// <summary>The log that is watched.</summary>
    public string monitor { get; } = monitor;

    /// <summary>The epoch that training stopped after; 0 if it did not.</summary>
    public int stopped_epoch { get; private set; }

    /// <summary>The best value so far.</summary>
    public double best { get; private set; }

    /// <summary>The epoch of the best value.</summary>
    public int best_epoch { get; private set; }

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null)
    {
        (_wait, stopped_epoch, best_epoch, _bestWeights) = (0, 0, 0, null);
        best = double.NaN;
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
        if (double.IsNaN(best))
        {
            _monitor.Decide(Model);
            best = _monitor.Worst;
        }

        if (_monitor.ValueIn(logs) is not { } current || epoch < start_from_epoch)
        {
            return;
        }

        if (restore_best_weights && _bestWeights is null)
        {
            (_bestWeights, best_epoch) = (Model!.get_weights(), epoch);
        }

        _wait++;
        if (_monitor.IsBetter(current, best, _minDelta))
        {
            (best, best_epoch) = (current, epoch);
            _bestWeights = restore_best_weights ? Model!.get_weights() : null;
            _wait = baseline is null || _monitor.IsBetter(current, baseline.Value, _minDelta) ? 0 : _wait;
            return;
        }

        if (_wait >= patience && epoch > 0)
        {
            stopped_epoch = epoch;
            Model!.stop_training = true;
        }
    }

    /// <inheritdoc/>
    public override void on_train_end(Dictionary<string, float>? logs = null)
    {
        if (restore_best_weights && _bestWeights is not null)
        {
            Model!.set_weights(_bestWeights);
        }
    }
}

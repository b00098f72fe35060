using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Shows how far training, testing or predicting is.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="isTerminal">Lines may be drawn over, in colours.</param>
/// <param name="clock">Tells the time; null: the system's.</param>
public sealed class ProgbarLogger(TextWriter output, bool isTerminal, TimeProvider? clock = null) : Callback
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private Progbar? _bar;
    private bool _isTraining;
    private int _done;

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null) => _isTraining = true;

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null)
    {
        Start();
        if (Params.GetValueOrDefault("epochs") > 1)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"Epoch {epoch + 1}/{Params["epochs"]}\n"));
        }
    }

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null) => Show(batch, logs);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null) => Finish(logs);

    /// <inheritdoc/>
    public override void on_train_end(Dictionary<string, float>? logs = null) => _isTraining = false;

    /// <inheritdoc/>
    public override void on_test_begin(Dictionary<string, float>? logs = null) => StartUnlessTraining();

    /// <inheritdoc/>
    public override void on_test_batch_end(int batch, Dictionary<string, float>? logs = null)
    {
        if (!_isTraining)
        {
            Show(batch, logs);
        }
    }

    /// <inheritdoc/>
    public override void on_test_end(Dictionary<string, float>? logs = null)
    {
        if (!_isTraining)
        {
            Finish(logs);
        }
    }

    /// <inheritdoc/>
    public override void on_predict_begin() => StartUnlessTraining();

    /// <inheritdoc/>
    public override void on_predict_batch_end(int batch, Tensors outputs) => Show(batch, null);

    /// <inheritdoc/>
    public override void on_predict_end() => Finish(null);

    private void StartUnlessTraining()
    {
        if (!_isTraining)
        {
            Start();
        }
    }

    private void Start()
    {
        int? steps = Params.TryGetValue("steps", out var known) ? known : null;
        (_bar, _done) = (new Progbar(output, isTerminal, Params.GetValueOrDefault("verbose"), steps, _clock), 0);
    }

    private void Show(int batch, Dictionary<string, float>? logs)
    {
        _done = batch + 1;
        _bar!.Update(_done, logs ?? [], last: false);
    }

    private void Finish(Dictionary<string, float>? logs) => _bar!.Update(_done, logs ?? [], last: true);
}

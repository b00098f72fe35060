using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Callbacks;

/// <summary>A callback made of functions; those left out do nothing.</summary>
public sealed class LambdaCallback : Callback
{
    private readonly Action<int, Dictionary<string, float>?>? _epochBegin;
    private readonly Action<int, Dictionary<string, float>?>? _epochEnd;
    private readonly Action<Dictionary<string, float>?>? _trainBegin;
    private readonly Action<Dictionary<string, float>?>? _trainEnd;
    private readonly Action<int, Dictionary<string, float>?>? _batchBegin;
    private readonly Action<int, Dictionary<string, float>?>? _batchEnd;

    /// <summary>A callback of these functions, each called like the method of its name.</summary>
    public LambdaCallback(
        Action<int, Dictionary<string, float>?>? on_epoch_begin = null,
        Action<int, Dictionary<string, float>?>? on_epoch_end = null,
        Action<Dictionary<string, float>?>? on_train_begin = null,
        Action<Dictionary<string, float>?>? on_train_end = null,
        Action<int, Dictionary<string, float>?>? on_train_batch_begin = null,
        Action<int, Dictionary<string, float>?>? on_train_batch_end = null)
    {
        (_epochBegin, _epochEnd, _trainBegin) = (on_epoch_begin, on_epoch_end, on_train_begin);
        (_trainEnd, _batchBegin, _batchEnd) = (on_train_end, on_train_batch_begin, on_train_batch_end);
    }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null) =>
        _epochBegin?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null) =>
        _epochEnd?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null) => _trainBegin?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_train_end(Dictionary<string, float>? logs = null) => _trainEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void on_train_batch_begin(int batch, Dictionary<string, float>? logs = null) =>
        _batchBegin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null) =>
        _batchEnd?.Invoke(batch, logs);
}

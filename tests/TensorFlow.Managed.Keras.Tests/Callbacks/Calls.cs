using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Tests.Callbacks;

/// <summary>Keeps the calls of a training in order, each with the names of its logs.</summary>
internal sealed class Calls : Callback
{
    /// <summary>The calls as JSON.</summary>
    public List<string> Log { get; } = [];

    public override void on_train_begin(Dictionary<string, float>? logs = null) =>
        Add("on_train_begin", null, logs);

    public override void on_train_end(Dictionary<string, float>? logs = null) => Add("on_train_end", null, logs);

    public override void on_test_begin(Dictionary<string, float>? logs = null) => Add("on_test_begin", null, logs);

    public override void on_test_end(Dictionary<string, float>? logs = null) => Add("on_test_end", null, logs);

    public override void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null) =>
        Add("on_epoch_begin", epoch, logs);

    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null) =>
        Add("on_epoch_end", epoch, logs);

    public override void on_train_batch_begin(int batch, Dictionary<string, float>? logs = null) =>
        Add("on_train_batch_begin", batch, logs);

    public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null) =>
        Add("on_train_batch_end", batch, logs);

    public override void on_test_batch_begin(int batch, Dictionary<string, float>? logs = null) =>
        Add("on_test_batch_begin", batch, logs);

    public override void on_test_batch_end(int batch, Dictionary<string, float>? logs = null) =>
        Add("on_test_batch_end", batch, logs);

    public override void on_predict_begin() => Add("on_predict_begin", null, null);

    public override void on_predict_end() => Add("on_predict_end", null, null);

    public override void on_predict_batch_begin(int batch) => Add("on_predict_batch_begin", batch, null);

    // Keras gives the outputs as a log
    public override void on_predict_batch_end(int batch, Tensors outputs) =>
        Add("on_predict_batch_end", batch, new() { ["outputs"] = outputs.Count });

    /// <summary>Refuses calls that are not the recorded ones.</summary>
    public void Check(JsonElement recorded) => Assert.That(Log, Is.EqualTo(
        recorded.EnumerateArray().Select(c => c.GetRawText().Replace(" ", "", StringComparison.Ordinal))));

    private void Add(string name, int? index, Dictionary<string, float>? logs)
    {
        var parts = new List<string> { $"\"{name}\"" };
        if (index is { } at)
        {
            parts.Add($"{at}");
        }

        if (logs is { Count: > 0 })
        {
            parts.Add($"[{string.Join(",", logs.Keys.Order(StringComparer.Ordinal).Select(k => $"\"{k}\""))}]");
        }

        Log.Add($"[{string.Join(",", parts)}]");
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Callbacks;

/// <summary>What callbacks see and change in a training, against callbacks.jsonl.</summary>
internal sealed class FitCallbacksTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("callbacks");

    [Test]
    public void Logs_of_a_batch_are_means_over_the_epoch_so_far()
    {
        var (model, batches, epochs) = (Regressor(), new List<Dictionary<string, float>>(), 0);
        model.compile(new SGD(0.1), "mse", new[] { "mae" });
        Dictionary<string, float>? last = null;
        model.fit(X, Y2, batch_size: 4, epochs: 1, shuffle: false, callbacks:
        [
            keras.callbacks.LambdaCallback(
                on_train_batch_end: (_, logs) => batches.Add(new(logs!)),
                on_epoch_end: (_, logs) => (last, epochs) = (new(logs!), epochs + 1),
                on_train_end: logs => Assert.That(logs, Is.EqualTo(last))),
        ]);
        var calls = Case("values_in_logs").GetProperty("calls").EnumerateArray().ToList();
        CheckLogs(batches, calls, "on_train_batch_end");
        CheckLogs([last!], calls, "on_epoch_end");
        Assert.That(epochs, Is.EqualTo(1));
    }

    [Test]
    public void Training_may_be_stopped_after_a_batch()
    {
        var (model, calls) = (Regressor(), new Calls());
        model.compile(new SGD(0.1), "mse");
        model.fit(
            X, Y2, batch_size: 2, epochs: 3, shuffle: false, callbacks: [new StopsAfterTheSecondBatch(), calls]);
        calls.Check(Case("stop_training_in_a_batch").GetProperty("calls"));
    }

    [Test]
    public void Early_stopping_goes_on_where_its_log_is_missing()
    {
        var model = keras.Sequential(
            [keras.Input(1), keras.layers.Dense(1, use_bias: false, kernel_initializer: "zeros")]);
        model.compile(new SGD(0.1), "mse");
        var history = model.fit(
            np.ones((2, 1)), np.ones((2, 1)), epochs: 3,
            callbacks: [new EarlyStopping(monitor: "val_loss", patience: 0)]);
        Assert.That(
            history.epoch, Has.Count.EqualTo(
                Case("early_stopping_missing_monitor").GetProperty("epochs_run").GetInt32()));
    }

    [Test]
    public void Early_stopping_restores_the_best_weights()
    {
        var model = Regressor();
        model.compile(new SGD(0.3), "mse");
        var history = model.fit(
            X, Y2, batch_size: 5, epochs: 12, shuffle: false, validation_data: (np.flip(X, 0) * 0.5f, Y2),
            callbacks: [new EarlyStopping(patience: 2, restore_best_weights: true)]);
        var recorded = Case("early_stopping_in_fit");
        CheckHistory("early_stopping_in_fit", history, recorded.GetProperty("history"));
        CheckWeights("early_stopping_in_fit", model, recorded.GetProperty("weights"));
        Assert.That(
            history.epoch, Is.EqualTo(recorded.GetProperty("epoch").EnumerateArray().Select(e => e.GetInt32())));
    }

    [Test]
    public void Without_a_callback_training_goes_on_after_NaN()
    {
        var bad = X.copy();
        bad[4, 0] = float.NaN;
        var model = Regressor();
        model.compile(new SGD(0.1), "mse");
        var history = model.fit(bad, Y2, batch_size: 2, epochs: 2, shuffle: false);
        var recorded = Case("nan_without_callback");
        Assert.That(history.history["loss"], Has.Count.EqualTo(
            recorded.GetProperty("history").GetProperty("loss").GetArrayLength()).And.All.NaN);
        Assert.That(
            model.get_weights()[2].ToArray<float>().All(float.IsNaN),
            Is.EqualTo(recorded.GetProperty("weights_all_nan").GetBoolean()));
    }

    [Test]
    public void Functions_are_called_like_methods()
    {
        var (model, seen) = (Regressor(), new List<object[]>());
        model.compile(new SGD(0.1), "mse");
        model.fit(X, Y2, batch_size: 5, epochs: 2, shuffle: false, callbacks:
        [
            keras.callbacks.LambdaCallback(
                on_epoch_begin: (epoch, _) => seen.Add(["epoch_begin", epoch]),
                on_train_end: logs => seen.Add(["train_end", logs!.Keys.Order()])),
        ]);
        var wanted = JsonSerializer.Serialize(Case("lambda_callback").GetProperty("seen"));
        Assert.That(JsonSerializer.Serialize(seen), Is.EqualTo(wanted));
    }

    private static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    // the logs of all calls of a kind, value by value
    private static void CheckLogs(List<Dictionary<string, float>> seen, List<JsonElement> calls, string kind)
    {
        var wanted = calls.Where(c => c[0].GetString() == kind).Select(c => c[2]).ToList();
        Assert.That(seen, Has.Count.EqualTo(wanted.Count), kind);
        foreach (var (logs, recorded) in seen.Zip(wanted))
        {
            Assert.That(logs.Keys, Is.EqualTo(recorded.EnumerateObject().Select(l => l.Name)), kind);
            foreach (var log in recorded.EnumerateObject())
            {
                CheckLog($"{kind} {log.Name}", logs[log.Name], log.Value);
            }
        }
    }

    private sealed class StopsAfterTheSecondBatch : Callback
    {
        public override void on_train_batch_end(int batch, Dictionary<string, float>? logs = null)
        {
            if (batch == 1)
            {
                Model!.stop_training = true;
            }
        }
    }
}

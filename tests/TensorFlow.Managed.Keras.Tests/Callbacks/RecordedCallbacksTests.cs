using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.Keras.Training;
using Tensorflow.NumPy;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Callbacks;

/// <summary>Callbacks against callbacks.jsonl: driven by hand, and in training.</summary>
internal sealed class RecordedCallbacksTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("callbacks");

    [Test]
    public void Early_stopping([Range(0, 12)] int index)
    {
        var recorded = Case("early_stopping");
        var run = recorded.GetProperty("runs")[index];
        var a = Arguments(run.Text("args"));
        var callback = new EarlyStopping(
            a.GetValueOrDefault("monitor", "val_loss"), Number(a, "min_delta", 0), (int)Number(a, "patience", 0),
            a.GetValueOrDefault("mode", "auto"), a.ContainsKey("baseline") ? Number(a, "baseline", 0) : null,
            a.ContainsKey("restore_best_weights"), (int)Number(a, "start_from_epoch", 0));
        var model = Tiny();
        callback.set_model(model);
        callback.on_train_begin();
        int? stopped = null;
        void Drive()
        {
            var values = recorded.GetProperty("sequence").EnumerateArray().Select(v => v.GetSingle()).ToArray();
            for (var e = 0; e < values.Length && stopped is null; e++)
            {
                model.set_weights([(NDArray)new float[,] { { e + 1 } }]);
                callback.on_epoch_end(e, new() { [callback.monitor] = values[e] });
                stopped = model.stop_training ? e : null;
            }
        }

        if (run.Has("error"))
        {
            Assert.That(Assert.Throws<ValueError>(Drive)!.Message, Does.StartWith(run.Text("phrase")));
            return;
        }

        Drive();
        callback.on_train_end();
        Assert.That(stopped, Is.EqualTo(run.GetProperty("stopped_after_epoch").ValueKind == JsonValueKind.Null
            ? null : run.GetProperty("stopped_after_epoch").GetInt32()));
        Assert.That(callback.stopped_epoch, Is.EqualTo(run.GetProperty("stopped_epoch").GetInt32()));
        Assert.That(callback.best, Is.EqualTo(run.GetProperty("best").GetDouble()).Within(1e-6));
        Assert.That(callback.best_epoch, Is.EqualTo(run.GetProperty("best_epoch").GetInt32()));
        Assert.That((float)model.get_weights()[0][0, 0], Is.EqualTo(run.GetProperty("weight").GetSingle()));
    }

    [Test]
    public void Reduce_lr_on_plateau([Range(0, 7)] int index)
    {
        var recorded = Case("reduce_lr_on_plateau");
        var run = recorded.GetProperty("runs")[index];
        var a = Arguments(run.Text("args"));
        var callback = new ReduceLROnPlateau(
            a.GetValueOrDefault("monitor", "val_loss"), Number(a, "factor", 0.1), (int)Number(a, "patience", 10),
            a.GetValueOrDefault("mode", "auto"), Number(a, "min_delta", 1e-4), (int)Number(a, "cooldown", 0),
            Number(a, "min_lr", 0));
        var model = Tiny();
        callback.set_model(model);
        callback.on_train_begin();
        var rates = new List<float>();
        void Drive()
        {
            foreach (var (value, e) in recorded.GetProperty("sequence").EnumerateArray().Select((v, e) => (v, e)))
            {
                callback.on_epoch_end(e, new() { [callback.monitor] = value.GetSingle() });
                rates.Add((float)model.Optimizer!.learning_rate);
            }
        }

        if (run.Has("error"))
        {
            Assert.That(Assert.Throws<ValueError>(Drive)!.Message, Does.StartWith(run.Text("phrase")));
            return;
        }

        Drive();
        var wanted = run.GetProperty("learning_rate_after_epoch").EnumerateArray().Select(v => v.GetDouble());
        foreach (var (rate, expected) in rates.Zip(wanted))
        {
            Assert.That(rate, Is.EqualTo(expected).Within(1e-5 * expected));
        }
    }

    [Test]
    public void Csv_logger()
    {
        var folder = Directory.CreateTempSubdirectory("keras");
        try
        {
            var path = Path.Combine(folder.FullName, "log.csv");
            var model = Regressor();
            model.compile(new SGD(0.1), "mse", new[] { "mae" });
            model.fit(
                X, Y2, batch_size: 5, epochs: 3, shuffle: false, validation_split: 0.2,
                callbacks: [new CSVLogger(path)]);
            CheckCsv(File.ReadAllText(path), Case("csv_logger").Text("first"));
            model.fit(
                X, Y2, batch_size: 5, epochs: 1, shuffle: false, validation_split: 0.2,
                callbacks: [new CSVLogger(path, append: true)]);
            CheckCsv(File.ReadAllText(path), Case("csv_logger").Text("appended"));
            model.fit(X, Y2, batch_size: 5, epochs: 1, shuffle: false, callbacks: [new CSVLogger(path, ";")]);
            CheckCsv(File.ReadAllText(path), Case("csv_logger").Text("semicolon"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Terminate_on_nan()
    {
        var bad = X.copy();
        bad[4, 0] = float.NaN;
        var model = Regressor();
        model.compile(new SGD(0.1), "mse");
        var output = new StringWriter();
        var recorder = new Calls();
        var history = model.fit(
            bad, Y2, batch_size: 2, epochs: 3, shuffle: false,
            callbacks: [new TerminateOnNaN(output), recorder]);
        Assert.That(output.ToString(), Is.EqualTo(Case("terminate_on_nan").Text("printed")));
        Assert.That(history.history["loss"], Has.Count.EqualTo(1).And.All.NaN);
        recorder.Check(Case("terminate_on_nan").GetProperty("calls"));
    }

    [Test]
    public void Order_of_calls()
    {
        var model = Regressor();
        model.compile(new SGD(0.1), "mse", new[] { "mae" });
        var fit = new Calls();
        model.fit(X, Y2, batch_size: 5, epochs: 2, shuffle: false, validation_split: 0.2, callbacks: [fit]);
        fit.Check(Case("order_of_calls").GetProperty("fit"));
        var evaluate = new Calls();
        model.evaluate(X, Y2, batch_size: 5, callbacks: [evaluate]);
        evaluate.Check(Case("order_of_calls").GetProperty("evaluate"));
        var predict = new Calls();
        model.predict(X, batch_size: 5, callbacks: [predict]);
        predict.Check(Case("order_of_calls").GetProperty("predict"));
    }

    [Test]
    public void Learning_rate_scheduler()
    {
        var model = Regressor();
        model.compile(new SGD(0.1), "mse");
        var called = new List<(int, float)>();
        var history = model.fit(
            X, Y2, batch_size: 5, epochs: 4, shuffle: false,
            callbacks: [new LearningRateScheduler((epoch, rate) =>
            {
                called.Add((epoch, rate));
                return epoch > 0 ? rate * 0.5f : rate;
            })]);
        Assert.That(called, Is.EqualTo(Case("learning_rate_scheduler").GetProperty("called_with").EnumerateArray()
            .Select(c => (c[0].GetInt32(), c[1].GetSingle()))));
        foreach (var log in Case("learning_rate_scheduler").GetProperty("history").EnumerateObject())
        {
            CheckLogs(log.Name, [.. history.history[log.Name]], log.Value);
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Printed_text(int verbose)
    {
        var output = new StringWriter { NewLine = "\n" };
        var options = new FitOptions(output);
        var model = Regressor();
        model.compile(new SGD(0.1), "mse", new[] { "mae" });
        model.fit(
            X, Y2, batch_size: 5, epochs: 2, shuffle: false, verbose: verbose, validation_split: 0.2,
            options: options);
        model.evaluate(X, Y2, batch_size: 5, verbose: verbose, options: options);
        model.predict(X, batch_size: 5, verbose: verbose, options: options);
        var shown = Regex.Replace(output.ToString(), @"\d+(\.\d+)?(ms|us|s)(?=/|\b)", "T").Split('\n')
            .Select(l => l.TrimEnd());
        var wanted = Case("printed_text").GetProperty($"verbose_{verbose}").EnumerateArray().Select(l => l.GetString());
        Assert.That(shown, Is.EqualTo(wanted));
    }

    private static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    private static Sequential Tiny()
    {
        var model = keras.Sequential(
            [keras.Input(1), keras.layers.Dense(1, use_bias: false, kernel_initializer: "zeros")]);
        model.compile(new SGD(0.1), "mse");
        return model;
    }

    private static Dictionary<string, string> Arguments(string text) => text.Split(", ")
        .Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1].Trim('\''));

    private static double Number(Dictionary<string, string> arguments, string name, double missing) =>
        arguments.TryGetValue(name, out var text)
            ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : missing;

    // The same lines, and numbers as near as losses have to be.
    private static void CheckCsv(string actual, string wanted)
    {
        var (ours, theirs) = (actual.Split("\r\n"), wanted.Split("\r\n"));
        Assert.That(ours, Has.Length.EqualTo(theirs.Length));
        foreach (var (line, expected) in ours.Zip(theirs))
        {
            foreach (var (cell, other) in line.Split(',', ';').Zip(expected.Split(',', ';')))
            {
                Assert.That(
                    double.TryParse(other, out var number) && double.TryParse(cell, out var got)
                        ? Math.Abs(got - number) <= 1e-4 * Math.Max(Math.Abs(number), 1e-3)
                        : cell == other,
                    Is.True, $"{cell} for {other}");
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Callbacks;

/// <summary>ModelCheckpoint against callbacks.jsonl; weights are kept in .npz files here.</summary>
internal sealed partial class ModelCheckpointTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("callbacks");

    private DirectoryInfo _folder = null!;

    private static IEnumerable<TestCaseData> Runs => Case("model_checkpoint").GetProperty("runs").EnumerateArray()
        .Select(r => new TestCaseData(r).SetArgDisplayNames(r.Text("args")));

    [SetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory("checkpoints");

    [TearDown]
    public void DeleteIt() => _folder.Delete(recursive: true);

    [TestCaseSource(nameof(Runs))]
    public void Files_come_with_the_epochs(JsonElement run)
    {
        var (callback, model) = (Made(run.Text("args")), Tiny());
        callback.set_model(model);
        callback.on_train_begin();
        var values = Case("model_checkpoint").GetProperty("sequence").EnumerateArray().Select(v => v.GetSingle())
            .Take(7).ToArray();
        if (run.Has("error"))
        {
            var error = Assert.Throws<ValueError>(() => Drive(callback, model, 0, values[0]));
            Assert.That(error!.Message, Does.StartWith(run.Text("phrase")));
            return;
        }

        foreach (var (wanted, epoch) in run.GetProperty("new_by_epoch").EnumerateArray().Select((w, e) => (w, e)))
        {
            var before = Files();
            Drive(callback, model, epoch, values[epoch]);
            Assert.That(Files().Except(before), Is.EqualTo(Names(wanted)), $"epoch {epoch}");
        }

        Assert.That(Files(), Is.EqualTo(Names(run.GetProperty("files"))));
        if (run.TryGetProperty("weight_in_file", out var weight))
        {
            model.load_weights(Path.Combine(_folder.FullName, "m.npz"));
            Assert.That((float)model.get_weights()[0][0, 0], Is.EqualTo(weight.GetSingle()));
        }
    }

    [Test]
    public void Files_come_with_every_second_batch()
    {
        NDArray ones = np.ones((5, 1), np.float32);
        Tiny().fit(ones, ones, batch_size: 1, epochs: 2, shuffle: false, callbacks:
        [
            keras.callbacks.ModelCheckpoint(
                Path.Combine(_folder.FullName, "b{epoch}-{batch}.npz"), save_freq: 2, save_weights_only: true),
        ]);
        Assert.That(Files(), Is.EqualTo(Names(Case("model_checkpoint_save_freq").GetProperty("files"))));
    }

    [Test]
    public void Savings_are_told()
    {
        var output = new StringWriter();
        var callback = new ModelCheckpoint(
            Path.Combine(_folder.FullName, "deeper", "{epoch}.npz"), "loss", verbose: 1, save_best_only: true,
            save_weights_only: true, output: output);
        var model = Tiny();
        callback.set_model(model);
        foreach (var (loss, epoch) in new[] { 0.5f, 0.75f, 0.25f }.Select((l, e) => (l, e)))
        {
            callback.on_epoch_end(epoch, new() { ["loss"] = loss });
        }

        var told = output.ToString().Replace(_folder.FullName, "", StringComparison.Ordinal).Replace('\\', '/');
        Assert.That(told, Is.EqualTo(
            "\nEpoch 1: loss improved from None to 0.50000, saving model to /deeper/1.npz\n"
            + "\nEpoch 1: finished saving model to /deeper/1.npz\n"
            + "\nEpoch 2: loss did not improve from 0.50000\n"
            + "\nEpoch 3: loss improved from 0.50000 to 0.25000, saving model to /deeper/3.npz\n"
            + "\nEpoch 3: finished saving model to /deeper/3.npz\n"));
        Assert.That(callback.best, Is.EqualTo(0.25));
    }

    [Test]
    public void Without_its_log_the_model_is_saved_with_a_warning()
    {
        var callback = new ModelCheckpoint(
            Path.Combine(_folder.FullName, "m.npz"), save_best_only: true, save_weights_only: true);
        var model = Tiny();
        callback.set_model(model);
        callback.on_epoch_end(0, new() { ["loss"] = 1 });
        Assert.That(Files(), Is.EqualTo(new[] { "m.npz" }));
        Assert.That(model.Warnings, Is.EqualTo(new[] { "Can save best model only with val_loss available." }));
    }

    [Test]
    public void What_cannot_be_saved_is_refused_before_training() => Assert.Multiple(() =>
    {
        Assert.That(() => new ModelCheckpoint("m.keras"), Throws.TypeOf<UnimplementedError>());
        Assert.That(
            () => new ModelCheckpoint("m.weights.h5", save_weights_only: true), Throws.TypeOf<UnimplementedError>());
        Assert.That(
            () => new ModelCheckpoint("m.npz", save_weights_only: true, save_freq: 0), Throws.TypeOf<ValueError>());
    });

    private static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    private static IEnumerable<string> Names(JsonElement names) =>
        names.EnumerateArray().Select(n => Here(n.GetString()!));

    private static string Here(string name) => name.Replace(".weights.h5", ".npz", StringComparison.Ordinal);

    private static void Drive(ModelCheckpoint callback, Model model, int epoch, float value)
    {
        model.set_weights([(NDArray)new float[,] { { epoch + 1 } }]);
        callback.on_epoch_begin(epoch);
        callback.on_epoch_end(epoch, new() { [callback.monitor] = value });
    }

    private static Sequential Tiny()
    {
        var model = keras.Sequential(
            [keras.Input(1), keras.layers.Dense(1, use_bias: false, kernel_initializer: "zeros")]);
        model.compile("sgd", "mse");
        return model;
    }

    // a recorded run saves a whole model, but fails before
    private ModelCheckpoint Made(string text)
    {
        var name = Here(text.Split('\'')[1]).Replace(".keras", ".npz", StringComparison.Ordinal);
        var a = Argument().Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim('\''));
        return new(
            Path.Combine(_folder.FullName, name), a["monitor"], mode: a.GetValueOrDefault("mode", "auto"),
            save_best_only: a.ContainsKey("save_best_only"), save_weights_only: true,
            initial_value_threshold: a.TryGetValue("initial_value_threshold", out var threshold)
                ? double.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture)
                : null);
    }

    private string[] Files() => [.. _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(\w+)=('[^']*'|[^,]+)")]
    private static partial Regex Argument();
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Metrics;

/// <summary>Every metric against Keras: results and variables over three batches and after a reset.</summary>
internal sealed class MetricTests
{
    private static readonly Dictionary<string, JsonElement[]> Data = Recorded.Cases("metrics")
        .Where(c => c.Text("case") == "data")
        .ToDictionary(c => c.Text("name"), c => c.GetProperty("batches").EnumerateArray().ToArray());

    private static readonly Dictionary<string, object> Program = new()
    {
        ["gap"] = (Func<Tensor, Tensor, Tensor>)((t, p) => tf.abs(t - p)),
    };

    private static IEnumerable<TestCaseData> Metrics => Recorded.Cases("metrics")
        .Where(c => c.Text("case") == "metric").Select(c => new TestCaseData(c).SetArgDisplayNames(
            $"{c.Text("call")} {(c.GetProperty("weighted").GetBoolean() ? "weighted" : "plain")}"));

    private static IEnumerable<TestCaseData> Plain => Metrics.Where(m => m.Arguments[0] is JsonElement recorded
        && recorded.Text("data") != "values" && !recorded.GetProperty("weighted").GetBoolean());

    private static IEnumerable<TestCaseData> Names => Recorded.Tests("metrics", "by_name");

    [SetUp]
    public void CountNamesFromTheStart() => keras.utils.clear_session();

    [TestCaseSource(nameof(Metrics))]
    public void Results_and_variables_are_recorded_ones(JsonElement recorded)
    {
        var metric = (Metric)Calling.Call(recorded.Text("call"), Program)!;
        Assert.That(metric.Name, Is.EqualTo(recorded.Text("name")));
        Configs.Check(metric.get_config(), recorded.GetProperty("config"));
        CheckState("before", metric, recorded.GetProperty("before"));
        var updates = recorded.GetProperty("updates").EnumerateArray().ToArray();
        for (var i = 0; i < updates.Length; i++)
        {
            Take(metric, recorded, i);
            CheckState($"update {i}", metric, updates[i]);
        }

        if (recorded.Has("variables"))
        {
            CheckVariables(metric, recorded.GetProperty("variables").EnumerateArray().ToArray());
        }

        metric.reset_state();
        CheckState("after reset", metric, recorded.GetProperty("after_reset"));
    }

    // one trace for batches of any size, as a training step has it
    [TestCaseSource(nameof(Plain))]
    public void A_traced_update_does_what_an_eager_one_does(JsonElement recorded)
    {
        var metric = (Metric)Calling.Call(recorded.Text("call"), Program)!;
        var batches = Data[recorded.Text("data")].Select(b => (
            JsonTensors.Read(b.GetProperty("y_true")), JsonTensors.Read(b.GetProperty("y_pred")))).ToArray();
        var (t, p) = batches[0];
        var step = tf.function(
            (Tensor y_true, Tensor y_pred) =>
            {
                metric.update_state(y_true, y_pred);
                return metric.result();
            },
            [AnyBatch(t), AnyBatch(p)]);
        var updates = recorded.GetProperty("updates").EnumerateArray().ToArray();
        for (var i = 0; i < updates.Length; i++)
        {
            var result = step(batches[i].Item1, batches[i].Item2);
            Closeness.Call.Check($"update {i}: result", result, updates[i].GetProperty("result"));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Names_are_Keras_s(JsonElement recorded)
    {
        if (recorded.Has("error"))
        {
            Assert.That(
                () => Calling.Call(recorded.Text("call")),
                Throws.TypeOf<ValueError>().With.Message.StartsWith(recorded.Text("phrase")));
            return;
        }

        Assert.That(Calling.Call(recorded.Text("call"))!.GetType().Name, Is.EqualTo(recorded.Text("gives")));
    }

    [Test]
    public void Settings_make_the_same_metric_again()
    {
        var first = keras.metrics.Precision(thresholds: [0.25, 0.5], class_id: 1);
        var second = keras.metrics.deserialize(keras.metrics.serialize(first));
        Assert.That(second.get_config(), Is.EqualTo(first.get_config()));
    }

    [Test]
    public void States_of_two_metrics_merge()
    {
        var (first, second) = (keras.metrics.Mean(), keras.metrics.Mean());
        first.update_state(new[] { 1f, 2f });
        second.update_state(new[] { 6f });
        first.merge_state([second]);
        Assert.That(first.result().numpy().item<float>(), Is.EqualTo(3f));
    }

    [Test]
    public void States_of_different_metrics_do_not_merge() => Assert.That(
        () => keras.metrics.Mean().merge_state([keras.metrics.Sum()]),
        Throws.TypeOf<ValueError>().With.Message.Contains("their variables differ"));

    private static TensorSpec AnyBatch(Tensor batch) =>
        tf.TensorSpec(new Shape([-1, .. batch.shape.dims[1..]]), batch.dtype);

    private static void Take(Metric metric, JsonElement recorded, int i)
    {
        var weights = recorded.GetProperty("weighted").GetBoolean()
            ? JsonTensors.Read(Data["weights"][i].GetProperty("sample_weight"))
            : null;
        var batch = Data[recorded.Text("data")][i];
        switch (metric)
        {
            case Mean mean:
                mean.update_state(JsonTensors.Read(batch.GetProperty("values")), weights);
                break;
            case Sum sum:
                sum.update_state(JsonTensors.Read(batch.GetProperty("values")), weights);
                break;
            default:
                metric.update_state(
                    JsonTensors.Read(batch.GetProperty("y_true")), JsonTensors.Read(batch.GetProperty("y_pred")),
                    weights);
                break;
        }
    }

    private static void CheckState(string when, Metric metric, JsonElement recorded)
    {
        if (recorded.Has("error"))
        {
            Assert.That(recorded.Text("error"), Is.EqualTo(nameof(AttributeError)));
            Assert.That(
                () => metric.result(),
                Throws.TypeOf<AttributeError>().With.Message.EqualTo(recorded.Text("phrase")));
            return;
        }

        Closeness.Call.Check($"{when}: result", metric.result(), recorded.GetProperty("result"));
        if (recorded.Has("variables"))
        {
            var variables = recorded.GetProperty("variables").EnumerateArray().ToArray();
            for (var i = 0; i < variables.Length; i++)
            {
                Closeness.Call.Check($"{when}: variable {i}", metric.variables[i].AsTensor(), variables[i]);
            }
        }
    }

    private static void CheckVariables(Metric metric, JsonElement[] recorded)
    {
        Assert.That(metric.variables.Select(v => v.path), Is.EqualTo(recorded.Select(v => v.Text("path"))));
        Assert.That(
            metric.variables.Select(v => v.dtype.as_numpy_name()), Is.EqualTo(recorded.Select(v => v.Text("dtype"))));
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>The data, models and checks of training.jsonl.</summary>
internal static class RecordedTraining
{
    // golden/keras/README.md: training losses 1e-4, weights after Adam steps 1e-3
    private const double LossTolerance = 1e-4;
    private const double WeightTolerance = 1e-3;

    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("training");

    public static NDArray X { get; } = Data("X");

    public static NDArray XB { get; } = Data("XB");

    public static NDArray Y1 { get; } = Data("Y1");

    public static NDArray Y2 { get; } = Data("Y2");

    public static NDArray W { get; } = Data("W");

    public static NDArray Classes { get; } = Data("CLASS");

    /// <summary>A recorded case.</summary>
    public static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    /// <summary>3-4-1, tanh and sigmoid.</summary>
    public static Sequential Classifier(
        Keras.Regularizers.Regularizer? kernel = null, Keras.Regularizers.Regularizer? bias = null,
        Keras.Regularizers.Regularizer? activity = null, Keras.Constraints.Constraint? constraint = null) => Given(
        keras.Sequential(
        [
            keras.Input(3),
            keras.layers.Dense(
                4, activation: "tanh", kernel_regularizer: kernel, bias_regularizer: bias,
                activity_regularizer: activity, kernel_constraint: constraint),
            keras.layers.Dense(1, activation: "sigmoid"),
        ]));

    /// <summary>3-4-2, relu.</summary>
    public static Sequential Regressor() => Given(keras.Sequential(
        [keras.Input(3), keras.layers.Dense(4, activation: "relu"), keras.layers.Dense(2)]));

    /// <summary>3-5-3, tanh and softmax.</summary>
    public static Sequential ThreeClasses() => Given(keras.Sequential(
    [
        keras.Input(3), keras.layers.Dense(5, activation: "tanh"), keras.layers.Dense(3, activation: "softmax"),
    ]));

    /// <summary>Two inputs, a shared layer, two outputs.</summary>
    public static Functional TwoInTwoOut()
    {
        Tensors a = keras.Input(3, name: "a"), b = keras.Input(2, name: "b");
        var shared = keras.layers.Dense(2, activation: "tanh", name: "shared");
        var left = shared.Apply(keras.layers.Dense(3, name: "lift").Apply(b));
        var right = shared.Apply(a);
        var both = keras.layers.Concatenate(name: "both").Apply((left, right));
        return Given(keras.Model(
            (a, b),
            (keras.layers.Dense(1, name: "score").Apply(both), keras.layers.Dense(2, name: "pair").Apply(right)),
            name: "two_by_two"));
    }

    /// <summary>Gives a model the recorder's made-up weights; variances positive ones.</summary>
    public static TModel Given<TModel>(TModel model)
        where TModel : Model
    {
        model.set_weights(model.Weights.Select((w, i) =>
        {
            var values = Fill.Of(w.shape, (uint)(500 + i));
            var isVariance = w.name.Contains("variance", System.StringComparison.Ordinal);
            return (isVariance ? values + 2f + (1f / 64) : values * 0.5f).numpy();
        }).ToList());
        return model;
    }

    /// <summary>Refuses a history or weights that are not the recorded ones.</summary>
    public static void Check(string name, Model model, History history)
    {
        var recorded = Case(name);
        CheckHistory(name, history, recorded.GetProperty("history"));
        if (recorded.TryGetProperty("weights", out var weights))
        {
            CheckWeights(name, model, weights);
        }
    }

    /// <summary>The logs of all epochs, in their order.</summary>
    public static void CheckHistory(string name, History history, JsonElement recorded)
    {
        Assert.That(history.history.Keys, Is.EqualTo(recorded.EnumerateObject().Select(p => p.Name)), "keys");
        foreach (var log in recorded.EnumerateObject())
        {
            CheckLogs($"{name} {log.Name}", [.. history.history[log.Name]], log.Value);
        }
    }

    /// <summary>A number against a recorded one.</summary>
    public static void CheckLog(string what, float actual, JsonElement recorded)
    {
        var wanted = recorded.GetDouble();
        var bound = LossTolerance * System.Math.Max(System.Math.Abs(wanted), 1e-3);
        Assert.That(actual, Is.EqualTo(wanted).Within(bound), what);
    }

    /// <summary>Numbers against recorded ones.</summary>
    public static void CheckLogs(string what, float[] actual, JsonElement recorded)
    {
        Assert.That(actual, Has.Length.EqualTo(recorded.GetArrayLength()), what);
        for (var i = 0; i < actual.Length; i++)
        {
            CheckLog($"{what}[{i}]", actual[i], recorded[i]);
        }
    }

    /// <summary>Logs by name against recorded ones.</summary>
    public static void CheckByName(string what, Dictionary<string, float> actual, JsonElement recorded)
    {
        Assert.That(actual.Keys, Is.EqualTo(recorded.EnumerateObject().Select(l => l.Name)), what);
        foreach (var log in recorded.EnumerateObject())
        {
            CheckLog($"{what} {log.Name}", actual[log.Name], log.Value);
        }
    }

    /// <summary>The weights against recorded ones.</summary>
    public static void CheckWeights(string what, Model model, JsonElement recorded) =>
        Assert.Multiple(() =>
        {
            foreach (var (weight, wanted) in model.get_weights().Zip(recorded.EnumerateArray()))
            {
                new Closeness(WeightTolerance, 1e-2).Check(what, tf.constant(weight), wanted);
            }
        });

    private static NDArray Data(string name) => JsonTensors.Read(
        All.Single(c => c.Text("case") == "data" && c.Text("name") == name).GetProperty("value")).numpy();
}

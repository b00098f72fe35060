using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Losses;

/// <summary>Every loss against Keras: values and gradients by reduction and weight, functions, names.</summary>
internal sealed class LossTests
{
    private static readonly Dictionary<string, JsonElement> Data = Recorded.Cases("losses")
        .Where(c => c.Text("case") == "data").ToDictionary(c => c.Text("name"), c => c.GetProperty("value"));

    private static IEnumerable<TestCaseData> Losses => Recorded.Tests("losses", "loss");

    private static IEnumerable<TestCaseData> Names => Recorded.Tests("losses", "by_name");

    private static IEnumerable<TestCaseData> Functions => Recorded.Cases("losses")
        .Single(c => c.Text("case") == "functions").EnumerateObject()
        .Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.Has("data"))
        .Select(p => new TestCaseData(p.Name, p.Value).SetArgDisplayNames(p.Name));

    [TestCaseSource(nameof(Losses))]
    public void Values_and_gradients_are_recorded_ones(JsonElement recorded)
    {
        var loss = (Loss)Calling.Call(recorded.Text("call"))!;
        Configs.Check(loss.get_config(), recorded.GetProperty("config"));
        Check(recorded, loss, recorded.GetProperty("default"), null);
        var again = keras.losses.deserialize(keras.losses.serialize(loss));
        Assert.That(again.get_config(), Is.EqualTo(loss.get_config()));
        if (recorded.Has("per_sample"))
        {
            var (t, p) = Arguments(recorded);
            Closeness.Call.Check("per sample", With(loss, "none").Call(t, p), recorded.GetProperty("per_sample"));
        }

        if (recorded.Has("with_WEIGHTS"))
        {
            Check(recorded, loss, recorded.GetProperty("with_WEIGHTS"), JsonTensors.Read(Data["WEIGHTS"]));
        }

        foreach (var reduction in recorded.Has("by_reduction")
            ? recorded.GetProperty("by_reduction").EnumerateObject().ToArray()
            : [])
        {
            Check(recorded, With(loss, reduction.Name), reduction.Value.GetProperty("plain"), null);
            Check(
                recorded, With(loss, reduction.Name), reduction.Value.GetProperty("weighted"),
                JsonTensors.Read(Data["WEIGHTS"]));
        }
    }

    // one trace for batches of any size, as a training step has it
    [TestCaseSource(nameof(Losses))]
    public void A_traced_loss_is_the_eager_one(JsonElement recorded)
    {
        var loss = (Loss)Calling.Call(recorded.Text("call"))!;
        var (t, p) = Arguments(recorded);
        var traced = tf.function(
            (Tensor y_true, Tensor y_pred) => loss.Call(y_true, y_pred), [AnyBatch(t), AnyBatch(p)]);
        Closeness.Call.Check("value", traced(t, p), recorded.GetProperty("default").GetProperty("value"));
    }

    [TestCaseSource(nameof(Functions))]
    public void Functions_give_a_number_a_sample(string call, JsonElement recorded)
    {
        var names = Data.ToDictionary(d => d.Key, d => (object)JsonTensors.Read(d.Value));
        Closeness.Call.Check("value", (Tensor)Calling.Call("keras.losses." + call, names)!, recorded);
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

        var found = (Loss)Calling.Call(recorded.Text("call"))!;
        var name = found.GetType() == typeof(LossFunctionWrapper) ? found.Name : found.GetType().Name;
        Assert.That(name, Is.EqualTo(recorded.Text("gives")));
    }

    [Test]
    public void A_function_is_a_loss()
    {
        Loss gap = (Loss)((Tensor t, Tensor p) => tf.abs(t - p));
        Assert.That(
            gap.Call(tf.constant(new[] { 1f, 2f }), tf.constant(new[] { 2f, 5f })).numpy().item<float>(),
            Is.EqualTo(2f));
    }

    [Test]
    public void Clipping_is_that_of_Keras()
    {
        var recorded = Recorded.Cases("losses").Single(c => c.Text("case") == "epsilon_clipping");
        var loss = keras.losses.BinaryCrossentropy(reduction: "none");
        foreach (var label in new[] { 0, 1 })
        {
            var p = JsonTensors.Read(recorded.GetProperty("p"));
            var expected = recorded.GetProperty($"label_{label}");
            using var tape = tf.GradientTape();
            tape.watch(p);
            var value = loss.Call(tf.zeros_like(p) + (float)label, p);
            Closeness.Call.Check($"{label}: value", value, expected.GetProperty("value"));
            Closeness.Call.Check($"{label}: gradient", tape.gradient(value, p)!, expected.GetProperty("gradient"));
        }
    }

    private static TensorSpec AnyBatch(Tensor batch) =>
        tf.TensorSpec(new Shape([-1, .. batch.shape.dims[1..]]), batch.dtype);

    private static void Check(JsonElement recorded, Loss loss, JsonElement expected, Tensor? weights)
    {
        var (t, p) = Arguments(recorded);
        var what = $"{loss.Reduction}{(weights is null ? "" : ", weighted")}";
        using var tape = tf.GradientTape();
        tape.watch(p);
        var value = loss.Call(t, p, weights);
        Closeness.Call.Check($"{what}: value", value, expected.GetProperty("value"));
        if (expected.Has("gradient"))
        {
            Closeness.Call.Check($"{what}: gradient", tape.gradient(value, p)!, expected.GetProperty("gradient"));
        }
    }

    private static (Tensor, Tensor) Arguments(JsonElement recorded) =>
        (JsonTensors.Read(Data[recorded.Text("y_true")]), JsonTensors.Read(Data[recorded.Text("y_pred")]));

    // settings that get_config leaves out are those of the loss itself
    private static Loss With(Loss loss, string reduction) => new Rereduced(loss, reduction);

    private sealed class Rereduced(Loss loss, string reduction) : Loss(reduction, loss.Name)
    {
        public override Tensor Apply(Tensor y_true, Tensor y_pred) => loss.Apply(y_true, y_pred);
    }
}

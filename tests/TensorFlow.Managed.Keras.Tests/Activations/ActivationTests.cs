using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Activations;

/// <summary>Every activation against Keras: values, gradients, names.</summary>
internal sealed class ActivationTests
{
    private static readonly Dictionary<string, JsonElement> Inputs = Recorded.Cases("activations")
        .Where(c => c.Text("case") == "input").ToDictionary(c => c.Text("name"), c => c.GetProperty("value"));

    private static readonly JsonElement Coefficients = JsonDocument.Parse(
        Recorded.Text("activations.jsonl").Split('\n')[0]).RootElement.GetProperty("about").GetProperty("coefficients");

    private static IEnumerable<TestCaseData> Functions => Recorded.Tests("activations", "activation", "tensorflow");

    private static IEnumerable<TestCaseData> Names => Recorded.Tests("activations", "by_name");

    [TestCaseSource(nameof(Functions))]
    public void Values_and_gradients_are_recorded_ones(JsonElement recorded)
    {
        foreach (var part in new[] { "x", "special", "given" }.Where(n => recorded.Has(n)))
        {
            var input = Flushed(JsonTensors.Read(part == "given" ? recorded.GetProperty("input") : Inputs[part]));
            var expected = recorded.GetProperty(part);
            using var tape = tf.GradientTape();
            tape.watch(input);
            var output = (Tensor)Calling.Call(
                recorded.Text("call"), new Dictionary<string, object> { ["x"] = input })!;
            var total = tf.reduce_sum(output * Factors(part, output));
            Closeness.Activation.Check($"{part}: output", output, expected.GetProperty("output"));
            Closeness.Activation.Check(
                $"{part}: gradient", tape.gradient(total, input)!, expected.GetProperty("gradient"),
                JsonTensors.Elements(input));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Names_are_Keras_s(JsonElement recorded)
    {
        var name = (string?)PythonCall.Parse(recorded.Text("call")).Positional[0];
        if (recorded.Has("error"))
        {
            Assert.That(
                () => keras.activations.get(name),
                Throws.TypeOf<ValueError>().With.Message.StartsWith(recorded.Text("phrase")));
            return;
        }

        var found = keras.activations.get(name);
        Assert.That(found.Name, Is.EqualTo(recorded.Text("gives")));
        Assert.That(keras.activations.serialize(found), Is.EqualTo(recorded.Text("serialized")));
    }

    [Test]
    public void A_function_is_an_activation()
    {
        Activation twice = (Func<Tensor, Tensor>)(x => x * 2f);
        Assert.That(twice.Apply(tf.constant(3f)).numpy().item<float>(), Is.EqualTo(6f));
    }

    [Test]
    public void A_name_is_an_activation()
    {
        Activation relu = "relu";
        Assert.That(relu.Apply(tf.constant(-3f)).numpy().item<float>(), Is.Zero);
    }

    // TensorFlow takes subnormal numbers as 0, this runtime does not (docs/differences.md): give what TensorFlow saw
    private static Tensor Flushed(Tensor input) => tf.reshape(
        tf.constant(Array.ConvertAll(input.numpy().ToArray<float>(), v => float.IsSubnormal(v) ? 0f : v)), input.shape);

    // fill(shape, 900) of the recorder depends on the number of elements only
    private static Tensor Factors(string part, Tensor output)
    {
        if (part != "given" && output.shape == JsonTensors.ShapeOf(Coefficients.GetProperty(part).GetProperty("shape")))
        {
            return JsonTensors.Read(Coefficients.GetProperty(part));
        }

        return Fill.Of(output.shape, 900);
    }
}

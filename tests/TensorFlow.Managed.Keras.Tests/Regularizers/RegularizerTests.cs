using System.Collections.Generic;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Regularizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Regularizers;

/// <summary>Every regularizer against Keras: values, gradients, settings, names.</summary>
internal sealed class RegularizerTests
{
    private static IEnumerable<TestCaseData> Pieces => Recorded.Tests("pieces", "regularizer");

    private static IEnumerable<TestCaseData> Names => Recorded.Tests("pieces", "regularizer_by_name");

    [TestCaseSource(nameof(Pieces))]
    public void Values_and_gradients_are_recorded_ones(JsonElement recorded)
    {
        var made = (Regularizer)Calling.Call(recorded.Text("call"))!;
        Configs.Check(made.get_config(), recorded.GetProperty("config"));
        var input = JsonTensors.Read(recorded.GetProperty("input"));
        using var tape = tf.GradientTape();
        tape.watch(input);
        var output = made.Apply(input);
        Closeness.Call.Check("penalty", output, recorded.GetProperty("output"));
        Closeness.Call.Check("gradient", tape.gradient(output, input)!, recorded.GetProperty("gradient"));
        var again = keras.regularizers.deserialize(keras.regularizers.serialize(made));
        Closeness.Call.Check("penalty of its settings", again.Apply(input), recorded.GetProperty("output"));
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

        var found = (Regularizer)Calling.Call(recorded.Text("call"))!;
        Assert.That(found.GetType().Name, Is.EqualTo(recorded.Text("class")));
        Configs.Check(found.get_config(), recorded.GetProperty("config"));
    }
}

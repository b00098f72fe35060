using System.Collections.Generic;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Constraints;

/// <summary>Every constraint against Keras: values, settings, names.</summary>
internal sealed class ConstraintTests
{
    private static IEnumerable<TestCaseData> Pieces => Recorded.Tests("pieces", "constraint");

    [TestCaseSource(nameof(Pieces))]
    public void Values_are_recorded_ones(JsonElement recorded)
    {
        var made = (Constraint)Calling.Call(recorded.Text("call"))!;
        Configs.Check(made.get_config(), recorded.GetProperty("config"));
        var input = JsonTensors.Read(recorded.GetProperty("input"));
        Closeness.Call.Check("value", made.Apply(input), recorded.GetProperty("output"));
        var again = keras.constraints.deserialize(keras.constraints.serialize(made));
        Closeness.Call.Check("value of its settings", again.Apply(input), recorded.GetProperty("output"));
    }

    [TestCase("max_norm", "MaxNorm")]
    [TestCase("non_neg", "NonNeg")]
    [TestCase("unit_norm", "UnitNorm")]
    [TestCase("min_max_norm", "MinMaxNorm")]
    public void Names_stand_for_classes(string name, string type) =>
        Assert.That(keras.constraints.get(name).GetType().Name, Is.EqualTo(type));

    [Test]
    public void An_unknown_name_is_refused() => Assert.That(
        () => keras.constraints.get("norm"),
        Throws.TypeOf<ValueError>().With.Message.StartsWith("Could not interpret constraint identifier: norm"));
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Optimizers.Schedules;

/// <summary>Every schedule against Keras: rates at recorded steps, settings.</summary>
internal sealed class ScheduleTests
{
    private static IEnumerable<TestCaseData> Schedules => Recorded.Tests("schedules", "schedule");

    [TestCaseSource(nameof(Schedules))]
    public void Rates_are_recorded_ones(JsonElement recorded)
    {
        var schedule = (LearningRateSchedule)Calling.Call(recorded.Text("call"))!;
        Configs.Check(schedule.get_config(), recorded.GetProperty("config"));
        var again = keras.optimizers.schedules.deserialize(keras.optimizers.schedules.serialize(schedule));
        var steps = recorded.GetProperty("steps").EnumerateArray().Select(s => s.GetInt32()).ToArray();
        Check("of numbers", steps.Select(s => schedule.Call(s)), recorded.GetProperty("values"));
        Check("of its settings", steps.Select(s => again.Call(s)), recorded.GetProperty("values"));
        Check(
            "of tensors", steps.Select(s => schedule.Call(tf.constant((long)s))), recorded.GetProperty("from_tensor"));
    }

    [Test]
    public void Counts_that_do_not_fit_are_refused() => Assert.That(
        () => keras.optimizers.schedules.PiecewiseConstantDecay([1, 2], [0.1, 0.2]),
        Throws.TypeOf<ValueError>().With.Message.StartsWith("The length of boundaries should be 1 less"));

    private static void Check(string what, IEnumerable<Tensor> rates, JsonElement recorded) =>
        Closeness.Call.Check(what, tf.stack(rates.ToArray()), recorded);
}

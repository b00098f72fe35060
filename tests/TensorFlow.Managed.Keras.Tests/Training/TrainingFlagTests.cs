using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>What "training" is when it reaches a layer, against gan.jsonl.</summary>
internal sealed class TrainingFlagTests
{
    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void The_flag_reaches_the_layer()
    {
        var seen = new Seen();
        var m = new Net(seen);
        m.compile("sgd");
        NDArray x = np.ones((2, 2), np.float32);
        m.fit(x, x);
        m.evaluate(x, x);
        seen.At("predict", () => m.predict(x));
        seen.At("eager_inner(x)", () => m.Inner.Apply(x));
        seen.At("eager_inner(x, training=True)", () => m.Inner.Apply(x, training: true));
        seen.At("function_inner(x)", () => tf.function((Tensor t) => m.Inner.Apply(t).Single)(tf.constant(x)));
        var standard = keras.Sequential([keras.Input(2), new Probe(seen)]);
        standard.compile("sgd", "mse");
        seen.At("standard_fit", () => standard.fit(x, x));
        seen.At("standard_evaluate", () => standard.evaluate(x, x));
        seen.At("standard_predict", () => standard.predict(x));

        // The recorded call has no such argument, and Keras hands it on only to those that do; here every Call has it.
        var wanted = RecordedGan.Case("training_flag").GetProperty("reaches_the_layer").EnumerateObject()
            .ToDictionary(f => f.Name, f => f.Name == "predict" ? false : Flag(f.Value));
        Assert.That(seen.Flags, Is.EquivalentTo(wanted));
    }

    [TestCase("training=None", null)]
    [TestCase("training=True", true)]
    public void Batch_normalization_moves_only_where_the_step_says_so(string name, bool? training)
    {
        var inner = keras.Sequential([keras.Input(2), keras.layers.BatchNormalization()]);
        float[][] start = [[1.5f, -0.5f], [0.25f, 0.5f], [0.125f, -1], [2, 0.75f]];
        inner.set_weights(start.Select(w => (NDArray)w));
        var m = new Stepping(x => inner.Apply(x, training: training));
        m.compile("sgd");
        m.fit(RecordedGan.Rows("REAL", 0), RecordedGan.Rows("REAL", 0));
        RecordedTraining.CheckWeights(
            name, inner, RecordedGan.Case("batch_norm_in_train_step").GetProperty(name));
    }

    private static bool? Flag(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : json.GetBoolean();

    private sealed class Seen
    {
        private string _key = "build";

        public Dictionary<string, bool?> Flags { get; } = [];

        public void At(string key, Action call)
        {
            _key = key;
            call();
            _key = "build";
        }

        public void Tell(bool? training)
        {
            if (_key != "build")
            {
                Flags[_key] = training;
            }
        }
    }

    private sealed class Probe(Seen seen) : Layer
    {
        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
        {
            seen.Tell(training);
            return inputs;
        }
    }

    private sealed class Net(Seen seen) : Model
    {
        public Sequential Inner { get; } = keras.Sequential([keras.Input(2), new Probe(seen)]);

        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            var x = data[0];
            seen.At("train_step_inner(x)", () => Inner.Apply(x));
            seen.At("train_step_inner(x, training=True)", () => Inner.Apply(x, training: true));
            seen.At("train_step_self(x)", () => Apply(x));
            seen.At("train_step_self(x, training=True)", () => Apply(x, training: true));
            return new() { ["loss"] = tf.constant(0f) };
        }

        public override Dictionary<string, Tensor> test_step(Tensors[] data)
        {
            seen.At("test_step_inner(x)", () => Inner.Apply(data[0]));
            return new() { ["loss"] = tf.constant(0f) };
        }

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            Inner.Apply(inputs);
    }

    private sealed class Stepping(Func<Tensors, Tensors> step) : Model
    {
        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            step(data[0]);
            return new() { ["loss"] = tf.constant(0f) };
        }
    }
}

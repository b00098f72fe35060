using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>Training steps, layers and penalties of one's own, and frozen layers, against recorded trainings.</summary>
internal sealed class CustomStepTests
{
    private static readonly string[] Mae = ["mae"];

    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void Steps_with_metrics_of_their_own()
    {
        var m = new Line();
        m.Apply(X);
        Given(m);
        var recorded = Case("custom_steps");
        Assert.That(Paths(m), Is.EqualTo(Texts(recorded, "paths")));
        m.compile(new SGD(0.1));
        Check("custom_steps", m, m.fit(
            X, Y2, batch_size: 4, epochs: 3, shuffle: false, validation_data: (X[..5], Y2[..5])));
        var measured = m.evaluate(X, Y2, batch_size: 4);
        CheckLogs("evaluate", m.InOrder(measured), recorded.GetProperty("evaluate"));
        CheckByName("evaluate", measured, recorded.GetProperty("evaluate_dict"));
        Closeness.Call.Check("predict", m.predict(X[..3]), recorded.GetProperty("predict"));
        Assert.That(m.metrics_names, Is.EqualTo(Texts(recorded, "metrics_names")));
    }

    [Test]
    public void A_step_with_the_compiled_loss_and_metrics()
    {
        Tensors i = keras.Input(3);
        var m = Given(new Net(i, keras.layers.Dense(2).Apply(i)));
        m.compile(new SGD(0.1), "mse", Mae);
        var history = m.fit(X, Y2, batch_size: 4, epochs: 2, shuffle: false);
        var recorded = Case("custom_step_with_compute_loss");
        foreach (var log in recorded.GetProperty("history").EnumerateObject())
        {
            CheckLogs(log.Name, [.. history.history[log.Name]], log.Value);
        }

        CheckWeights("weights", m, recorded.GetProperty("weights"));
        Assert.That(m.metrics_names, Is.EqualTo(Texts(recorded, "metrics_names")));
    }

    [Test]
    public void A_layer_adds_to_the_loss()
    {
        var m = Given(keras.Sequential([keras.Input(3), keras.layers.Dense(2), new Sparse()]));
        m.compile(new SGD(0.1), "mse");
        Check("add_loss_in_a_layer", m, m.fit(X, Y2, batch_size: 4, epochs: 2, shuffle: false));
    }

    [Test]
    public void A_layer_with_weights_of_its_own()
    {
        var m = keras.Sequential([keras.Input(3), new Scale(), new Scale(0.5f, "half")]);
        m.compile(new SGD(0.1), "mse");
        var recorded = Case("custom_layer");
        Assert.That(Paths(m), Is.EqualTo(Texts(recorded, "paths")));
        CheckWeights("before", m, recorded.GetProperty("before"));
        Configs.Check(((Layer)m.Layers[1]).get_config(), recorded.GetProperty("config"));
        Check("custom_layer", m, m.fit(X, Fill.Of((10, 3), 4), batch_size: 5, epochs: 2, shuffle: false));
    }

    [TestCase("before_compile", 0)]
    [TestCase("after_compile", 1)]
    [TestCase("after_first_step", 2)]
    public void What_is_frozen_counts_when_the_first_step_is_traced(string name, int when)
    {
        var m = Given(keras.Sequential(
            [keras.Input(3), keras.layers.Dense(3), keras.layers.BatchNormalization(), keras.layers.Dense(2)]));
        var losses = new List<float>();
        Action[] program =
        [
            () => m.compile(new SGD(0.1), "mse"), Step, () =>
            {
                Step();
                Step();
            },
        ];
        for (var i = 0; i < program.Length; i++)
        {
            if (i == when)
            {
                (m.Layers[0].Trainable, m.Layers[1].Trainable) = (false, false);
            }

            program[i]();
        }

        var recorded = Case("frozen_layer").GetProperty(name);
        CheckLogs(name, [.. losses], recorded.GetProperty("losses"));
        CheckWeights(name, m, recorded.GetProperty("weights"));
        void Step() => losses.Add(m.train_on_batch(X, Y2)["loss"]);
    }

    private static IEnumerable<string> Paths(Model model) => model.Weights.Select(w => ((KerasVariable)w).path);

    private static IEnumerable<string?> Texts(System.Text.Json.JsonElement recorded, string name) =>
        recorded.GetProperty(name).EnumerateArray().Select(t => t.GetString());

    private sealed class Line : Model
    {
        private readonly Layer _dense = keras.layers.Dense(2);
        private readonly Mean _tracker = new("my_loss");
        private readonly Mean _gap = new("gap");

        public override IReadOnlyList<Metric> metrics => [_tracker, _gap];

        public override Dictionary<string, Tensor> train_step(Tensors[] data) => One(data, training: true);

        public override Dictionary<string, Tensor> test_step(Tensors[] data) => One(data, training: false);

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            _dense.Apply(inputs);

        private Dictionary<string, Tensor> One(Tensors[] data, bool training)
        {
            var (x, y) = data;
            using var tape = tf.GradientTape();
            Tensor p = Apply(x, training: training);
            var loss = tf.reduce_mean(tf.square(y.Single - p));
            if (training)
            {
                var v = TrainableVariables;
                Optimizer!.apply_gradients(zip(tape.gradient(loss, v), v));
            }

            _tracker.update_state(loss);
            _gap.update_state(tf.abs(y.Single - p));
            return metrics.ToDictionary(m => m.Name, m => m.result());
        }
    }

    private sealed class Net(Tensors inputs, Tensors outputs) : Functional(inputs, outputs)
    {
        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            var (x, y) = data;
            using var tape = tf.GradientTape();
            var p = Apply(x, training: true);
            var loss = compute_loss(x, y, p);
            var gradients = tape.gradient(loss, TrainableVariables);
            Optimizer!.apply_gradients(zip(gradients, TrainableVariables));
            ((Mean)metrics.Single(m => m.Name == "loss")).update_state(loss);
            return compute_metrics(x, y, p);
        }
    }

    private sealed class Sparse : Layer
    {
        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
        {
            add_loss(0.1f * tf.reduce_mean(tf.abs(inputs.Single)));
            return inputs;
        }
    }

    private sealed class Scale(float start = 2, string? name = null) : Layer(name)
    {
        private KerasVariable? _factor;
        private KerasVariable? _calls;

        public override void build(KerasShapesWrapper input_shape)
        {
            _factor = add_weight(
                "factor", new Shape(input_shape.ToSingleShape()[^1]),
                initializer: keras.initializers.Constant(start));
            _calls = add_weight("calls", Shape.Scalar, initializer: keras.initializers.Zeros(), trainable: false);
            base.build(input_shape);
        }

        public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["start"] = start };

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
        {
            if (training == true)
            {
                _calls!.assign_add(1f);
            }

            return inputs.Single * _factor!.AsTensor();
        }
    }
}

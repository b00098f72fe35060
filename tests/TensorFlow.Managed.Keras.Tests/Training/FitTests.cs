using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Training;
using Tensorflow.NumPy;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>fit and its kin against recorded trainings.</summary>
internal sealed class FitTests
{
    private static readonly string[] Mae = ["mae"];
    private static readonly string[] Accuracy = ["accuracy"];

    [Test]
    public void Plain()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), loss: "mse", metrics: Mae);
        var recorded = Case("fit_plain");
        CheckWeights("start", m, recorded.GetProperty("start"));
        var history = m.fit(X, Y2, batch_size: 4, epochs: 3, shuffle: false, verbose: 0);
        Check("fit_plain", m, history);
        Assert.That(
            history.epoch, Is.EqualTo(recorded.GetProperty("epoch").EnumerateArray().Select(e => e.GetInt32())));
        Assert.That(history.Params, Is.EqualTo(
            recorded.GetProperty("params").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32())));
        CheckLogs("evaluate", m.InOrder(m.evaluate(X, Y2, batch_size: 4)), recorded.GetProperty("evaluate"));
        CheckByName("evaluate", m.evaluate(X, Y2, batch_size: 3), recorded.GetProperty("evaluate_dict"));
        Golden.Closeness.Call.Check(
            "predict", m.predict(X, batch_size: 4), recorded.GetProperty("predict"));
        Assert.That(m.metrics_names, Is.EqualTo(new[] { "loss", "compile_metrics" }));
    }

    [Test]
    public void Binary_with_Adam()
    {
        var m = Classifier();
        m.compile(new Adam(0.01), loss: "binary_crossentropy", metrics: Accuracy);
        Check("fit_binary_adam", m, m.fit(X, Y1, batch_size: 4, epochs: 3, shuffle: false));
        var recorded = Case("fit_binary_adam");
        CheckLogs("evaluate", m.InOrder(m.evaluate(X, Y1)), recorded.GetProperty("evaluate"));
        var slots = recorded.GetProperty("optimizer_variables");
        Assert.That(m.Optimizer!.variables, Has.Count.EqualTo(slots.GetArrayLength()));
        foreach (var (slot, wanted) in m.Optimizer.variables.Zip(slots.EnumerateArray()))
        {
            new Golden.Closeness(1e-3, 1e-3).Check(slot.path, slot.AsTensor(), wanted);
        }
    }

    [Test]
    public void Default_batch_size()
    {
        var m = Regressor();
        m.compile("sgd", "mse");
        var history = m.fit(X, Y2, epochs: 2, shuffle: false);
        Check("fit_default_batch_size", m, history);
        Assert.That(
            history.Params["steps"], Is.EqualTo(Case("fit_default_batch_size").GetProperty("steps").GetInt32()));
    }

    [Test]
    public void Validation_split()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), loss: "mse", metrics: Mae);
        Check("fit_validation_split", m, m.fit(
            X, Y2, batch_size: 3, epochs: 3, shuffle: false, validation_split: 0.3));
    }

    [Test]
    public void Validation_data()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), loss: "mse");
        Check("fit_validation_data", m, m.fit(
            X[..6], Y2[..6], batch_size: 4, epochs: 4, shuffle: false, validation_data: (X[6..], Y2[6..]),
            validation_freq: 2));
    }

    [Test]
    public void Class_weight()
    {
        var m = Classifier();
        m.compile(new SGD(0.1), "binary_crossentropy", Accuracy, weighted_metrics: new[] { "mse" });
        Check("fit_class_weight", m, m.fit(
            X, Y1, batch_size: 4, epochs: 3, shuffle: false, class_weight: new() { [0] = 1, [1] = 3 }));
    }

    [Test]
    public void Sample_weight()
    {
        var m = Classifier();
        m.compile(new SGD(0.1), "binary_crossentropy", Accuracy, weighted_metrics: Accuracy);
        Check("fit_sample_weight", m, m.fit(X, Y1, batch_size: 4, epochs: 3, shuffle: false, sample_weight: W));
        CheckLogs(
            "evaluate", m.evaluate_list(X, Y1, batch_size: 4, sample_weight: W),
            Case("fit_sample_weight").GetProperty("evaluate"));
    }

    [Test]
    public void Both_weights_are_refused()
    {
        var m = Classifier();
        m.compile(new SGD(0.1), "binary_crossentropy");
        var error = Assert.Throws<ValueError>(() => m.fit(
            X, Y1, sample_weight: W, class_weight: new() { [0] = 1, [1] = 2 }));
        Assert.That(error!.Message, Does.StartWith(Golden.Recorded.Text(Case("fit_both_weights"), "phrase")));
    }

    [Test]
    public void Sparse_categorical()
    {
        var m = ThreeClasses();
        m.compile(new SGD(0.1), "sparse_categorical_crossentropy", Accuracy);
        Check("fit_sparse_categorical", m, m.fit(
            X, Classes, batch_size: 4, epochs: 3, shuffle: false,
            class_weight: new() { [0] = 1, [1] = 2, [2] = 0.5f }));
    }

    [Test]
    public void Regularized()
    {
        var m = Classifier(kernel: "l2", bias: new Keras.Regularizers.L1(0.1));
        m.compile(new SGD(0.1), "binary_crossentropy");
        var recorded = Case("fit_regularized");
        foreach (var (loss, wanted) in m.losses.Zip(recorded.GetProperty("losses").EnumerateArray()))
        {
            Golden.Closeness.Call.Check("losses", loss, wanted);
        }

        Check("fit_regularized", m, m.fit(X, Y1, batch_size: 4, epochs: 2, shuffle: false));
        CheckLog("evaluate", m.evaluate(X, Y1)["loss"], recorded.GetProperty("evaluate"));
    }

    [Test]
    public void Activity_regularizer()
    {
        var m = Classifier(activity: new Keras.Regularizers.L2(0.1));
        m.compile(new SGD(0.1), "binary_crossentropy");
        Check("fit_activity_regularizer", m, m.fit(X, Y1, batch_size: 4, epochs: 2, shuffle: false));
    }

    [Test]
    public void Constraint()
    {
        var m = Classifier(constraint: new Keras.Constraints.MaxNorm(0.5));
        m.compile(new SGD(0.1), "binary_crossentropy");
        Check("fit_constraint", m, m.fit(X, Y1, batch_size: 4, epochs: 2, shuffle: false));
    }

    [TestCase("fit_two_outputs", 3, false)]
    [TestCase("fit_two_outputs_eagerly", 2, true)]
    public void Two_outputs(string name, int epochs, bool eagerly)
    {
        var m = TwoInTwoOut();
        m.compile(
            new SGD(0.05), new Dictionary<string, LossSpec?> { ["score"] = "mse", ["pair"] = "mae" },
            new Dictionary<string, MetricsSpec?> { ["score"] = Mae, ["pair"] = new[] { "mse" } },
            new Dictionary<string, double> { ["score"] = 1, ["pair"] = 0.5 }, run_eagerly: eagerly);
        Check(name, m, m.fit(new[] { X, XB }, new[] { Y1, Y2 }, batch_size: 4, epochs: epochs, shuffle: false));
        if (Case(name).TryGetProperty("evaluate", out var list))
        {
            var x = new Dictionary<string, NDArray> { ["a"] = X, ["b"] = XB };
            var y = new Dictionary<string, NDArray> { ["score"] = Y1, ["pair"] = Y2 };
            CheckLogs("evaluate", m.evaluate_list(x, y, batch_size: 4), list);
            CheckByName(
                "evaluate", m.evaluate(new[] { X, XB }, new[] { Y1, Y2 }, batch_size: 4),
                Case(name).GetProperty("evaluate_dict"));
        }
    }

    [Test]
    public void Two_outputs_one_loss()
    {
        var m = TwoInTwoOut();
        m.compile(new SGD(0.05), "mse");
        Check("fit_two_outputs_one_loss", m, m.fit(
            new[] { X, XB }, new[] { Y1, Y2 }, batch_size: 5, epochs: 2, shuffle: false));
    }

    [Test]
    public void Seeded_dropout()
    {
        var m = Given(keras.Sequential(
        [
            keras.Input(3), keras.layers.Dense(4, activation: "relu"), keras.layers.Dropout(0.5, seed: 1),
            keras.layers.Dense(2),
        ]));
        m.compile(new SGD(0.1), "mse");
        Check("fit_dropout_seeded", m, m.fit(X, Y2, batch_size: 5, epochs: 2, shuffle: false));
        var state = m.Variables.Cast<KerasVariable>().Single(v => v.path.Contains("seed_generator"));
        Golden.Closeness.Exact.Check("state", state.AsTensor(), Case("fit_dropout_seeded").GetProperty("state")[0]);
    }

    [Test]
    public void Initial_epoch()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), "mse");
        var history = m.fit(X, Y2, batch_size: 5, initial_epoch: 2, epochs: 4, shuffle: false);
        Check("fit_initial_epoch", m, history);
        Assert.That(history.epoch, Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void Eagerly()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), "mse", run_eagerly: true);
        Check("fit_run_eagerly", m, m.fit(X, Y2, batch_size: 4, epochs: 2, shuffle: false));
    }

    [Test]
    public void On_batch()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), "mse", Mae);
        var recorded = Case("on_batch");
        foreach (var (from, wanted) in new[] { 0, 4, 0 }.Zip(recorded.GetProperty("train").EnumerateArray()))
        {
            CheckLogs("train", m.InOrder(m.train_on_batch(X[from..(from + 4)], Y2[from..(from + 4)])), wanted);
        }

        CheckByName("train", m.train_on_batch(X, Y2), recorded.GetProperty("train_dict"));
        CheckLogs("weighted", m.InOrder(m.train_on_batch(X, Y2, W)), recorded.GetProperty("train_weighted"));
        CheckLogs("test", m.InOrder(m.test_on_batch(X[..4], Y2[..4])), recorded.GetProperty("test")[0]);
        CheckByName("test", m.test_on_batch(X, Y2), recorded.GetProperty("test")[1]);
        new Golden.Closeness(1e-4, 1e-3).Check("predict", m.predict_on_batch(X[..2]), recorded.GetProperty("predict"));
        CheckWeights("on_batch", m, recorded.GetProperty("weights"));
        m.compile(new SGD(0.1), "mse");
        CheckLogs("no metrics", m.InOrder(m.train_on_batch(X, Y2)), recorded.GetProperty("one_number"));
    }

    [TestCase(42, 10, 4)]
    [TestCase(7, 10, 10)]
    [TestCase(42, 6, 6)]
    [TestCase(42, 33, 33)]
    public void Seeded_shuffling_gives_every_epoch_one_order(int seed, int rows, int batch)
    {
        keras.utils.set_random_seed(seed);
        var spy = new Spy();
        spy.compile(run_eagerly: true);
        NDArray data = Enumerable.Range(0, rows).Select(i => (float)i).ToArray();
        data = data.reshape((rows, 1));
        spy.fit(data, data, batch_size: batch, epochs: 3);
        Assert.That(spy.Seen, Is.EqualTo(Order("")));
        spy.Seen.Clear();
        spy.fit(data, data, batch_size: batch, epochs: 1);
        Assert.That(spy.Seen, Is.EqualTo(Order("_second_fit")));
        IEnumerable<int> Order(string fit) => Case("shuffle_orders")
            .GetProperty($"seed_{seed}_rows_{rows}_batch_{batch}{fit}").EnumerateArray()
            .SelectMany(b => b.EnumerateArray()).Select(v => v.GetInt32());
    }

    private sealed class Spy : Keras.Engine.Model
    {
        public List<int> Seen { get; } = [];

        public override Dictionary<string, Tensor> train_step(Tensors[] data)
        {
            Seen.AddRange(data[0].Single.numpy().ToArray<float>().Select(v => (int)v));
            return new() { ["loss"] = Binding.tf.constant(0f) };
        }
    }
}

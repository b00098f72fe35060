using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.Keras.Training;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>Forms of data, losses and metrics, and fits after one another, against recorded trainings.</summary>
internal sealed class FitDataTests
{
    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void One_hot_classes_and_two_names_of_accuracy()
    {
        var m = ThreeClasses();
        m.compile(new SGD(0.1), "categorical_crossentropy", new[] { "accuracy", "acc" });
        var hot = tf.one_hot(tf.constant(Classes), 3).numpy();
        Check("fit_categorical", m, m.fit(X, hot, batch_size: 4, epochs: 2, shuffle: false));
    }

    [Test]
    public void Batch_normalization_moves_its_statistics()
    {
        var m = Given(keras.Sequential(
        [
            keras.Input(3), keras.layers.Dense(4), keras.layers.BatchNormalization(momentum: 0.9f),
            keras.layers.LeakyReLU(), keras.layers.Dense(2),
        ]));
        m.compile(new SGD(0.1), "mse");
        var recorded = Case("fit_batch_normalization");
        Assert.That(
            m.Weights.Select(w => ((KerasVariable)w).path),
            Is.EqualTo(recorded.GetProperty("paths").EnumerateArray().Select(p => p.GetString())));
        Check("fit_batch_normalization", m, m.fit(X, Y2, batch_size: 5, epochs: 2, shuffle: false));
        CheckLog("evaluate", m.evaluate(X, Y2)["loss"], recorded.GetProperty("evaluate"));
    }

    [Test]
    public void Steps_per_epoch_decide_the_batch_size()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), "mse");
        Check("fit_steps_per_epoch", m, m.fit(X, Y2, steps_per_epoch: 2, epochs: 2, shuffle: false));
    }

    // not recorded: as Keras's EpochIterator does
    [Test]
    public void Epochs_of_some_steps_share_a_pass_over_the_samples()
    {
        var (m, sizes) = (Regressor(), new List<int>());
        m.compile(new SGD(0.1), "mse");
        var history = m.fit(X, Y2, batch_size: 4, steps_per_epoch: 2, epochs: 3, shuffle: false, callbacks:
        [
            keras.callbacks.LambdaCallback(on_train_batch_end: (batch, _) => sizes.Add(batch)),
        ]);
        Assert.That(sizes, Is.EqualTo(new[] { 0, 1, 0, 0, 1 }));
        Assert.That(history.Params["steps"], Is.EqualTo(2));
        Assert.That(m.Warnings, Has.One.StartsWith("Your input ran out of data; interrupting the epoch."));

        // five batches: a whole pass, and two of the next
        var whole = Regressor();
        whole.compile(new SGD(0.1), "mse");
        whole.fit(X, Y2, batch_size: 4, epochs: 1, shuffle: false);
        whole.train_on_batch(X[..4], Y2[..4]);
        whole.train_on_batch(X[4..8], Y2[4..8]);
        Assert.That(
            m.get_weights().SelectMany(w => w.ToArray<float>()),
            Is.EqualTo(whole.get_weights().SelectMany(w => w.ToArray<float>())));
    }

    [Test]
    public void A_second_fit_goes_on_with_the_optimizer_s_state()
    {
        var m = Regressor();
        var recorded = Case("fit_twice");
        void FitOnce(string name) => CheckHistory(
            name, m.fit(X, Y2, batch_size: 5, epochs: 1, shuffle: false), recorded.GetProperty(name));
        m.compile(new SGD(0.05, momentum: 0.9), "mse");
        FitOnce("first");
        FitOnce("second");
        Assert.That(
            (long)m.Optimizer!.iterations.numpy(), Is.EqualTo(recorded.GetProperty("iterations").GetInt64()));
        m.compile(new SGD(0.05, momentum: 0.9), "mse");
        FitOnce("after_compiling_again");
        CheckWeights("fit_twice", m, recorded.GetProperty("weights"));
    }

    [Test]
    public void Whole_numbers_are_cast()
    {
        var m = Regressor();
        m.compile(new SGD(0.01), "mse");
        Check("fit_integer_inputs", m, m.fit(
            Fill.Whole((10, 3), 5, 1), Fill.Whole((10, 2), 5, 2), batch_size: 5, epochs: 2, shuffle: false));
    }

    [Test]
    public void Objects_and_functions_as_losses_and_metrics()
    {
        var m = Given(keras.Sequential([keras.Input(3), keras.layers.Dense(1)]));
        m.compile(new SGD(0.1), keras.losses.BinaryCrossentropy(from_logits: true), new MetricSpec[]
        {
            (System.Func<Tensor, Tensor, Tensor>)my_gap, keras.metrics.BinaryAccuracy(threshold: 0),
            keras.metrics.AUC(from_logits: true, num_thresholds: 11),
        });
        Check("fit_from_logits", m, m.fit(X, Y1, batch_size: 4, epochs: 2, shuffle: false));
        m.compile(new SGD(0.1), (System.Func<Tensor, Tensor, Tensor>)my_gap);
        CheckHistory(
            "function_loss", m.fit(X, Y1, batch_size: 4, epochs: 1, shuffle: false),
            Case("fit_from_logits").GetProperty("function_loss"));
    }

    [Test]
    public void The_logged_loss_is_a_mean_over_rows()
    {
        var m = Regressor();
        m.compile(new SGD(0.0), "mse");
        var recorded = Case("loss_is_a_mean_over_rows");
        float[] batches = [On(..4), On(4..8), On(8..10)];
        CheckLogs("batches", batches, recorded.GetProperty("batches"));
        CheckLog("evaluate", m.evaluate(X, Y2, batch_size: 4)["loss"], recorded.GetProperty("evaluate"));
        CheckHistory("fit", m.fit(X, Y2, batch_size: 4, epochs: 1, shuffle: false), recorded.GetProperty("fit"));
        float On(System.Range rows) => m.test_on_batch(X[rows], Y2[rows])["loss"];
    }

    [Test]
    public void Predict_gives_an_array_and_a_call_a_tensor()
    {
        var m = Regressor();
        var recorded = Case("predict_shapes");
        NDArray all = m.predict(X, batch_size: 4);
        Closeness.Call.Check("rows", tf.constant(all), recorded.GetProperty("rows_10_batch_4"));
        Assert.That(
            m.predict(X[..1]).shape.dims, Is.EqualTo(JsonTensors.ShapeOf(recorded.GetProperty("one_row")).dims));
        Assert.That(m.Apply(X).Single.numpy().shape, Is.EqualTo(all.shape));
    }

    // Keras names a metric after its function
    private static Tensor my_gap(Tensor y_true, Tensor y_pred) => tf.reduce_mean(tf.abs(y_true - y_pred), axis: -1);
}

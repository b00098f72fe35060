using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.Keras.Tests.Training;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Saving;

/// <summary>save_weights and load_weights.</summary>
internal sealed class WeightFileTests
{
    // the data sets of Keras's trained.weights.h5 (golden/keras/files.jsonl)
    private static readonly string[] RecordedNames =
    [
        .. Numbered("layers/batch_normalization/vars", 4), .. Numbered("layers/dense/vars", 2),
        .. Numbered("layers/dense_1/vars", 2), .. Numbered("optimizer/vars", 14),
    ];

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeAFolder()
    {
        keras.utils.clear_session();
        _folder = Directory.CreateTempSubdirectory("weights");
    }

    [TearDown]
    public void DeleteIt() => _folder.Delete(recursive: true);

    [Test]
    public void Arrays_are_called_as_in_Keras_s_file()
    {
        Trained().save_weights(At("w.npz"));
        var arrays = np.loadz(At("w.npz"));
        Assert.That(arrays.Keys, Is.EquivalentTo(RecordedNames));
        Assert.That(arrays["layers/dense/vars/0"].shape, Is.EqualTo(new Shape(3, 4)));
        Assert.That(arrays["optimizer/vars/13"].shape, Is.EqualTo(new Shape(2)));
        Assert.That(_folder.GetFiles().Select(f => f.Name), Is.EqualTo(new[] { "w.npz" }));
    }

    [Test]
    public void A_model_inside_has_layers_of_its_own()
    {
        Tensors a = keras.Input(3), b = keras.Input(2);
        var inner = keras.Sequential([keras.Input(3), keras.layers.Dense(2), keras.layers.Dense(2)]);
        var both = keras.layers.Concatenate().Apply((inner.Apply(a), b));
        keras.Model((a, b), keras.layers.Dense(1).Apply(both)).save_weights(At("w.npz"));
        Assert.That(np.loadz(At("w.npz")).Keys, Is.EquivalentTo(
            Numbered("layers/dense/vars", 2).Concat(Numbered("layers/sequential/layers/dense/vars", 2))
                .Concat(Numbered("layers/sequential/layers/dense_1/vars", 2))));
    }

    [Test]
    public void A_wrapped_layer_keeps_its_weights()
    {
        var m = keras.Sequential([keras.Input((4, 3)), keras.layers.TimeDistributed(keras.layers.Dense(2))]);
        m.save_weights(At("w.npz"));
        Assert.That(
            np.loadz(At("w.npz")).Keys, Is.EquivalentTo(Numbered("layers/time_distributed/layer/vars", 2)));
    }

    [Test]
    public void Training_goes_on_where_it_was_saved()
    {
        var m = Trained();
        m.save_weights(At("w.npz"));
        var again = Small();
        again.load_weights(At("w.npz"));
        Assert.That(Flat(again), Is.EqualTo(Flat(m)));
        m.train_on_batch(X, Y);
        again.train_on_batch(X, Y);
        Assert.That(Flat(again), Is.EqualTo(Flat(m)));
        Assert.That((long)again.Optimizer!.iterations.numpy(), Is.EqualTo(2));
    }

    [Test]
    public void What_does_not_fit_changes_nothing_or_is_skipped()
    {
        Trained().save_weights(At("w.npz"));
        var other = keras.Sequential([keras.Input(3), keras.layers.Dense(4), keras.layers.Dense(7)]);
        var before = Flat(other);
        Assert.That(
            () => other.load_weights(At("w.npz")),
            Throws.TypeOf<ValueError>().With.Message.StartsWith("A total of 1 objects could not be loaded."));
        Assert.That(Flat(other), Is.EqualTo(before));
        other.load_weights(At("w.npz"), skip_mismatch: true);
        Assert.That(other.Warnings, Has.One.Contains("A total of 1 objects"));
        Assert.That(Flat(other).Take(16), Is.EqualTo(Flat(Trained()).Take(16)));
    }

    [Test]
    public void Another_optimizer_keeps_its_state()
    {
        Trained().save_weights(At("w.npz"));
        var m = Small();
        m.compile("sgd", "mse");
        m.load_weights(At("w.npz"));
        Assert.That(m.Warnings, Has.One.StartsWith("Skipping variable loading for optimizer 'sgd', because it has 2 "
            + "variables whereas the saved optimizer has 14 variables."));
    }

    [Test]
    public void A_file_is_replaced_only_if_that_is_wanted()
    {
        var m = Trained();
        m.save_weights(At("w.npz"));
        m.save_weights(At("w.npz"));
        Assert.That(() => m.save_weights(At("w.npz"), overwrite: false), Throws.TypeOf<AlreadyExistsError>());
    }

    [TestCase("w.weights.h5")]
    [TestCase("w.h5")]
    [TestCase("w.keras")]
    public void Files_of_HDF5_are_refused_by_name(string name)
    {
        var m = Trained();
        Assert.That(
            () => m.save_weights(At(name)),
            Throws.TypeOf<UnimplementedError>().With.Message.Contains(name).And.Message.Contains(".npz"));
        Assert.That(() => m.load_weights(At(name)), Throws.TypeOf<UnimplementedError>());
    }

    [Test]
    public void A_damaged_file_is_refused()
    {
        File.WriteAllText(At("w.npz"), "no zip");
        Assert.That(() => Small().load_weights(At("w.npz")), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void A_model_without_weights_is_not_saved() => Assert.That(
        () => keras.Sequential(keras.layers.Dense(2)).save_weights(At("w.npz")),
        Throws.TypeOf<ValueError>().With.Message.Contains("has not yet been built"));

    private static NDArray X => Fill.Of((6, 3), 1).numpy();

    private static NDArray Y => Fill.Of((6, 2), 2).numpy();

    private static IEnumerable<string> Numbered(string path, int count) =>
        Enumerable.Range(0, count).Select(i => $"{path}/{i}");

    private static Sequential Small()
    {
        var m = RecordedTraining.Given(keras.Sequential(
        [
            keras.Input(3), keras.layers.Dense(4, activation: "relu", name: "hidden"),
            keras.layers.BatchNormalization(name: "bn"), keras.layers.Dense(2, name: "out"),
        ], name: "small"));
        m.compile(keras.optimizers.Adam(0.01f), "mse", new[] { "mae" });
        return m;
    }

    private static Sequential Trained()
    {
        var m = Small();
        m.train_on_batch(X, Y);
        return m;
    }

    private static float[] Flat(Model model) => [.. model.get_weights().SelectMany(w => w.ToArray<float>())];

    private string At(string name) => Path.Combine(_folder.FullName, name);
}

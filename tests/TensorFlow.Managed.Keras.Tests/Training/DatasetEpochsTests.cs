using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>Training, measuring and predicting on data sets of batches.</summary>
internal sealed class DatasetEpochsTests
{
    private static IDatasetV2 Batches => tf.data.Dataset.from_tensor_slices(X, Y2).batch(4);

    [Test]
    public void Follows_the_recorded_training()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), loss: "mse");
        var history = m.fit(Batches, epochs: 2, verbose: 0);
        Check("fit_dataset", m, history);
        Assert.That(history.Params["steps"], Is.EqualTo(3));
    }

    [Test]
    public void Gives_what_arrays_give()
    {
        var (a, b) = (Regressor(), Regressor());
        a.compile(new SGD(0.1), loss: "mse");
        b.compile(new SGD(0.1), loss: "mse");
        var one = a.fit(X, Y2, batch_size: 4, epochs: 2, shuffle: false, validation_data: (X, Y2)).history;
        var other = b.fit(Batches, epochs: 2, validation_data: Batches).history;
        Assert.That(other["val_loss"], Is.EqualTo(one["val_loss"]).Within(1e-6));
        Assert.That(b.evaluate(Batches)["loss"], Is.EqualTo(a.evaluate(X, Y2, batch_size: 4)["loss"]));
        Assert.That(b.predict(Batches).numpy().ToArray<float>(), Is.EqualTo(a.predict(X).numpy().ToArray<float>()));
    }

    [Test]
    public void Steps_go_on_through_an_endless_set()
    {
        var m = Regressor();
        m.compile(new SGD(0.1), loss: "mse");
        Assert.That(() => m.fit(Batches.repeat()), Throws.TypeOf<ValueError>()
            .With.Message.StartsWith("When passing an infinitely repeating dataset"));
        var seen = 0;
        m.fit(Batches.map((x, y) => Count(x, y, ref seen)).repeat(), epochs: 2, steps_per_epoch: 5, verbose: 0);
        Assert.That(seen, Is.EqualTo(10));
        m.fit(Batches, epochs: 1, steps_per_epoch: 5, verbose: 0);
        Assert.That(m.Warnings.Last(), Does.StartWith("Your input ran out of data"));
    }

    private static (Tensor, Tensor) Count(Tensor x, Tensor y, ref int seen)
    {
        seen++;
        return (x, y);
    }
}

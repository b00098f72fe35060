using NUnit.Framework;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Lists of trainable variables follow what happens to a model, though they are kept meanwhile.</summary>
internal sealed class StructureTests
{
    [Test]
    public void A_list_is_the_callers_own()
    {
        var model = Made();
        model.TrainableVariables.Clear();
        model.TrainableWeights.Clear();
        Assert.That((model.TrainableVariables.Count, model.TrainableWeights.Count), Is.EqualTo((4, 4)));
    }

    [Test]
    public void Freezing_a_layer_or_a_weight_counts_at_once()
    {
        var model = Made();
        Assert.That(model.TrainableVariables, Has.Count.EqualTo(4));
        model.Layers[0].Trainable = false;
        Assert.That(model.TrainableVariables, Has.Count.EqualTo(2));
        ((KerasVariable)model.TrainableWeights[0]).Trainable = false;
        Assert.That((model.TrainableVariables.Count, model.TrainableWeights.Count), Is.EqualTo((1, 1)));
        model.Trainable = false;
        Assert.That(model.TrainableVariables, Is.Empty);
        model.Trainable = true;
        Assert.That(model.TrainableVariables, Has.Count.EqualTo(4));
    }

    [Test]
    public void Layers_that_come_and_go_count_at_once()
    {
        var model = Made();
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(4));
        model.add(keras.layers.Dense(1));
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(6));
        model.pop();
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(4));
        var late = keras.Sequential([keras.layers.Dense(2)]);
        Assert.That(late.TrainableVariables, Is.Empty);
        late.Apply(tf.ones((1, 3)));
        Assert.That(late.TrainableVariables, Has.Count.EqualTo(2));
    }

    private static Sequential Made() =>
        keras.Sequential([keras.Input(3), keras.layers.Dense(2), keras.layers.Dense(1)]);
}

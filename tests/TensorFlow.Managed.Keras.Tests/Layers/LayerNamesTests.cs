using NUnit.Framework;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Names that layers get by themselves (models.jsonl, names_of_layers).</summary>
internal sealed class LayerNamesTests
{
    private readonly LayersApi _layers = new();

    [SetUp]
    public void CountNamesFromTheStart() => KerasNames.Clear();

    [Test]
    public void The_n_th_layer_of_a_class_is_numbered()
    {
        string[] dense = [_layers.Dense(1).Name, _layers.Dense(1).Name, _layers.Dense(1).Name];
        Assert.That(dense, Is.EqualTo(new[] { "dense", "dense_1", "dense_2" }));
        string[] mixed = [_layers.Dense(1, name: "mine").Name, _layers.Dense(1).Name, _layers.ReLU().Name];
        Assert.That(mixed, Is.EqualTo(new[] { "mine", "dense_3", "re_lu" }));
        KerasNames.Clear();
        Assert.That(_layers.Dense(1).Name, Is.EqualTo("dense"));
    }

    [Test]
    public void Inputs_are_numbered_apart()
    {
        var (i, j) = (_layers.Input(2), _layers.Input(2));
        var sum = _layers.add(new[] { i, j });
        var model = new Functional(new[] { i, j }, sum);
        Assert.That(model.Layers.ConvertAll(l => l.Name), Is.EqualTo(new[] { "input_layer", "input_layer_1", "add" }));
    }

    [Test]
    public void Activation_layers_are_called_after_TensorFlow_NETs_classes() => Assert.That(
        new[] { _layers.Tanh().Name, _layers.Swish().Name, _layers.ReLU6().Name, _layers.Activation("tanh").Name },
        Is.EqualTo(new[] { "tanh", "swish", "re_lu6", "activation" }));
}

using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Arithmetic on symbols becomes steps of a model with Keras 3's names.</summary>
internal sealed class SymbolOperationTests
{
    private static readonly NDArray X = new[,] { { 1f, 2f }, { -3f, 4f } };

    [SetUp]
    public void Clear() => keras.backend.clear_session();

    [Test]
    public void Operators_compute_in_the_model()
    {
        var (x, y) = (keras.Input(2), keras.Input(2));
        var z = (-(x + y) * 2) - (1 / (x * x)) + (y % 3f) - 0.5;
        var model = keras.Model((x, y), z);
        Tensor got = model.Apply(new[] { X, X + X });
        Tensor a = tf.constant(X), b = tf.constant(X + X);
        var wanted = (-(a + b) * 2f) - (1f / (a * a)) + (b % 3f) - 0.5f;
        Assert.That(got.ToArray<float>(), Is.EqualTo(wanted.ToArray<float>()));
    }

    [Test]
    public void Outputs_of_layers_take_them_too()
    {
        var x = keras.Input(2);
        var h = keras.layers.Dense(2, kernel_initializer: "ones").Apply(x);
        var model = keras.Model(x, (h * 2f) + x);
        Assert.That(((Tensor)model.Apply(X)).ToArray<float>(), Is.EqualTo(new[] { 7f, 8f, -1f, 6f }));
        Assert.That(model.Layers.Select(l => l.Name), Is.EqualTo(new[] { "input_layer", "dense" }));
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(2));
    }

    [Test]
    public void Names_and_summary_are_Keras_s()
    {
        var x = keras.Input(2);
        var y = (x / 2.0) - (x + 1) + (x + x);
        Assert.That(y.Node!.Layer.Name, Is.EqualTo("add_2"));
        var text = "";
        keras.Model(x, y).summary(print_fn: t => text = t);
        Assert.That(text, Does.Contain("true_divide").And.Contain("(TrueDivide)").And.Contain("subtract (Subtract)")
            .And.Contain("add_1 (Add)").And.Contain("add[0][0]").And.Contain("(None, 2)"));
    }

    [Test]
    public void Whole_numbers_meet_floats()
    {
        var n = keras.Input(2, dtype: tf.int32);
        Assert.That((n * 2).dtype, Is.EqualTo(tf.int32));
        Assert.That((n * 0.5).dtype, Is.EqualTo(tf.float32));
        Assert.That((n + keras.Input(2)).dtype, Is.EqualTo(tf.float32));
        var model = keras.Model(n, n * 0.5);
        NDArray whole = new[,] { { 1, 3 } };
        Assert.That(((Tensor)model.Apply(whole)).ToArray<float>(), Is.EqualTo(new[] { 0.5f, 1.5f }));
    }

    [Test]
    public void Values_of_layers_compute_at_once()
    {
        var h = keras.layers.Dense(1, kernel_initializer: "ones").Apply(X);
        Assert.That(((Tensor)((h * 2) - h)).ToArray<float>(), Is.EqualTo(new[] { 3f, 1f }));
        Assert.That((h + tf.ones((2, 1))).ToArray<float>(), Is.EqualTo(new[] { 4f, 2f }));
    }

    [Test]
    public void A_model_with_operators_is_not_written_down()
    {
        var x = keras.Input(2);
        Assert.That(() => keras.Model(x, x + x).to_json(), Throws.TypeOf<UnimplementedError>()
            .With.Message.Contains("'add'"));
    }

    [Test]
    public void Shapes_that_do_not_fit_are_refused() => Assert.That(
        () => keras.Input(2) + keras.Input(3), Throws.InstanceOf<ValueError>());
}

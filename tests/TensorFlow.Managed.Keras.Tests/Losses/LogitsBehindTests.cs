using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Losses;

/// <summary>A cross-entropy looks behind probabilities where Keras's does, and nowhere else.</summary>
internal sealed class LogitsBehindTests
{
    private static readonly JsonElement Record =
        Recorded.Cases("losses").Single(c => c.Text("case") == "logits_behind");

    private static readonly Loss Binary = keras.losses.BinaryCrossentropy(reduction: "none");

    [Test]
    public void Probabilities_alone_are_clipped()
    {
        var exact = Array.ConvertAll(
            Logits("logits").numpy().ToArray<float>(), z => (float)(1 / (1 + Math.Exp(-(double)z))));
        Check("values_only", Binary.Call(Labels, tf.reshape(tf.constant(exact), (3, 1))));
    }

    [Test]
    public void Keras_s_sigmoid_is_looked_behind_eagerly() =>
        Check("eager_keras_sigmoid", Binary.Call(Labels, keras.activations.sigmoid(Logits("logits"))));

    [Test]
    public void TensorFlow_s_sigmoid_is_not_looked_behind_eagerly() =>
        Check("eager_tf_sigmoid", Binary.Call(Labels, tf.sigmoid(Logits("logits"))));

    [Test]
    public void Keras_s_sigmoid_is_looked_behind_in_a_function() =>
        Check("graph_keras_sigmoid", Traced(z => Binary.Call(Labels, keras.activations.sigmoid(z)), "logits"));

    [Test]
    public void TensorFlow_s_sigmoid_is_looked_behind_in_a_function() =>
        Check("graph_tf_sigmoid", Traced(z => Binary.Call(Labels, tf.sigmoid(z)), "logits"));

    [Test]
    public void A_reshape_hides_the_logits() => Check(
        "graph_tf_sigmoid_then_reshape",
        Traced(z => Binary.Call(Labels, tf.reshape(tf.sigmoid(z), (-1, 1))), "logits"));

    [Test]
    public void Softmax_is_looked_behind_alike()
    {
        var loss = keras.losses.CategoricalCrossentropy(reduction: "none");
        var sparse = keras.losses.SparseCategoricalCrossentropy(reduction: "none");
        var (z, t) = (Logits("softmax_logits"), JsonTensors.Read(Record.GetProperty("softmax_labels")));
        var classes = tf.constant(new[] { 1, 2 });
        Check("cce_eager_keras_softmax", loss.Call(t, keras.activations.softmax(z)));
        Check("cce_eager_tf_softmax", loss.Call(t, tf.nn.softmax(z)));
        Check("cce_values_only", loss.Call(t, tf.constant(tf.nn.softmax(z).numpy())));
        Check("cce_graph_tf_softmax", Traced(a => loss.Call(t, tf.nn.softmax(a)), "softmax_logits"));
        Check("scce_values_only", sparse.Call(classes, tf.constant(tf.nn.softmax(z).numpy())));
        Check("scce_eager_keras_softmax", sparse.Call(classes, keras.activations.softmax(z)));
    }

    private static Tensor Labels => JsonTensors.Read(Record.GetProperty("labels"));

    private static Tensor Logits(string name) => JsonTensors.Read(Record.GetProperty(name));

    private static Tensor Traced(Func<Tensor, Tensor> function, string input) =>
        tf.function(function)(Logits(input));

    private static void Check(string name, Tensor actual) =>
        Closeness.Call.Check(name, actual, Record.GetProperty(name));
}

using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Tests.Golden;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Losses;

/// <summary>Ranks that differ by one, weights of many shapes, and other element types, as Keras takes them.</summary>
internal sealed class RanksTests
{
    private static readonly JsonElement Record =
        Recorded.Cases("losses").Single(c => c.Text("case") == "ranks_and_weights");

    private static readonly Tensor Real = Data("REAL");
    private static readonly Tensor Guess = Data("GUESS");
    private static readonly Tensor Weights = Data("WEIGHTS");
    private static readonly Tensor Column = Fill.Of((4, 1), 21);
    private static readonly Tensor Vector = Fill.Of(4, 22);

    [Test]
    public void A_column_beside_a_vector()
    {
        Check("mse_true_(4,1)_pred_(4,)", Mse(Column, Vector));
        Check("mse_true_(4,)_pred_(4,1)", Mse(Vector, Column));
        Check("mse_(4,)", Mse(Fill.Of(4, 21), Vector));
        Check(
            "bce_true_(4,)_pred_(4,1)",
            keras.losses.BinaryCrossentropy().Call(new[] { 0f, 1f, 1f, 0f }, Data("PROBABILITY")[":", "1:2"]));
    }

    [Test]
    public void Weights_of_other_ranks()
    {
        Check("mse_weight_(4,1)", Mse(Real, Guess, tf.expand_dims(Weights, 1)));
        Check("mse_weight_scalar", keras.losses.MeanSquaredError().Call(Real, Guess, 0.5f));
        Check("mse_weight_per_element", Mse(Fill.Of((4, 3, 2), 1), Fill.Of((4, 3, 2), 2), Fill.Of((4, 3), 3)));
        Check("mse_3d_weight_(4,1)", Mse(Fill.Of((4, 3, 2), 1), Fill.Of((4, 3, 2), 2), tf.expand_dims(Weights, 1)));
        Check("mse_empty_weights", Mse(Real, Guess, tf.zeros(4)));
    }

    [Test]
    public void Weights_a_sample_do_not_broadcast_over_time() => Assert.That(
        () => Mse(Fill.Of((4, 3, 2), 1), Fill.Of((4, 3, 2), 2), Weights),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Incompatible shapes: [4,3] vs. [4]"));

    [Test]
    public void Labels_of_other_types()
    {
        var loss = keras.losses.BinaryCrossentropy();
        Check("bce_int_labels", loss.Call(tf.cast(Data("BINARY"), tf.int32), Data("PROBABILITY")));
        Check("bce_bool_labels", loss.Call(tf.cast(Data("BINARY"), tf.@bool), Data("PROBABILITY")));
        Check("mse_float64", Mse(tf.cast(Real, tf.float64), tf.cast(Guess, tf.float64)));
    }

    [Test]
    public void One_row_of_labels_for_all() => Check("mse_broadcast_true_(1,3)", Mse(Real[":1"], Guess));

    private static Tensor Mse(Tensor t, Tensor p, Tensor? weights = null) =>
        keras.losses.MeanSquaredError().Call(t, p, weights);

    private static Tensor Data(string name) => JsonTensors.Read(
        Recorded.Cases("losses").Single(c => c.Text("name") == name && c.Text("case") == "data").GetProperty("value"));

    private static void Check(string name, Tensor actual) =>
        Closeness.Call.Check(name, actual, Record.GetProperty(name));
}

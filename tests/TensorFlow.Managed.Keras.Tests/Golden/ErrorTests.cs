using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>Wrong uses of losses, metrics, optimizers and seeds: Keras's type of error and its first words.</summary>
internal sealed class ErrorTests
{
    // the recorded case, and its program in C#
    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["unknown_activation"] = () => _ = (Activation)"rellu",
        ["unknown_initializer"] = () => _ = (Initializer)"glorot",
        ["unknown_regularizer"] = () => _ = (Regularizer)"l3",
        ["unknown_constraint"] = () => _ = (Constraint)"norm",
        ["unknown_optimizer"] = () => _ = (OptimizerV2)"adamm",
        ["unknown_loss_at_fit"] = () => _ = (Loss)"mean_square",
        ["unknown_metric_at_fit"] = () => keras.metrics.get("accuraccy"),
        ["floatx"] = () => keras.backend.set_floatx("float8"),
        ["image_data_format"] = () => keras.config.set_image_data_format("channels_middle"),
        ["softmax_of_a_vector"] = () => keras.activations.softmax(tf.constant(new[] { 1f, 2f })),
        ["optimizer_of_another_model"] = StepOnAnUnknownVariable,
        ["unknown_reduction"] =
            () => keras.losses.MeanSquaredError(reduction: "average"),
        ["sparse_label_out_of_range"] =
            () => keras.losses.SparseCategoricalCrossentropy().Call(new[] { 5 }, new[,] { { 0.5f, 0.5f } }),
        ["optimizer_learning_rate_int"] = () => keras.optimizers.SGD(1),
        ["optimizer_momentum_out_of_range"] = () => keras.optimizers.SGD(momentum: 1.5),
        ["optimizer_two_clips"] =
            () => keras.optimizers.SGD(clipnorm: 1.0, clipvalue: 1.0),
        ["optimizer_all_gradients_none"] = () =>
            keras.optimizers.SGD().apply_gradients([((Tensor?)null, new KerasVariable(tf.constant(1f), "v"))]),
        ["optimizer_empty_list"] =
            () => keras.optimizers.SGD().apply_gradients(Array.Empty<(Tensor?, KerasVariable)>()),
        ["mse_shapes_do_not_fit"] =
            () => keras.losses.MeanSquaredError().Call(tf.ones((2, 3)), tf.ones((2, 4))),
        ["bce_shapes_do_not_fit"] =
            () => keras.losses.BinaryCrossentropy().Call(tf.ones((2, 3)), tf.ones((2, 4))),
        ["bce_rank_2_against_rank_1"] =
            () => keras.losses.BinaryCrossentropy().Call(tf.ones((2, 1)), tf.ones(2) * 0.5f),
        ["auc_prediction_out_of_range"] =
            () => keras.metrics.AUC().update_state(tf.constant(new[] { 0f, 1f }), tf.constant(new[] { -1f, 2f })),
        ["metric_accuracy_shapes_do_not_fit"] =
            () => keras.metrics.CategoricalAccuracy().update_state(tf.ones((2, 3)), tf.ones((3, 3))),
        ["mean_io_u_label_out_of_range"] =
            () => keras.metrics.MeanIoU(num_classes: 2)
                .update_state(tf.constant(new[] { 5 }), tf.constant(new[] { 0 })),
    };

    private static IEnumerable<TestCaseData> Uses =>
        Recorded.Cases("errors").Where(c => Programs.ContainsKey(c.Text("case")))
            .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("code")));

    [TestCaseSource(nameof(Uses))]
    public void Errors_have_Keras_s_type_and_first_words(JsonElement recorded)
    {
        var program = Programs[recorded.Text("case")];
        if (!recorded.Has("error"))
        {
            Assert.That(() => program(), Throws.Nothing);
            return;
        }

        var error = Assert.Catch(() => program())!;
        Assert.That(error.GetType().Name, Is.EqualTo(recorded.Text("error")), error.Message);
        Assert.That(Words(error.Message), Does.StartWith(Words(recorded.Text("phrase"))));
    }

    [Test]
    public void Every_program_is_recorded() => Assert.That(
        Programs.Keys, Is.SubsetOf(Recorded.Cases("errors").Select(c => c.Text("case"))));

    private static void StepOnAnUnknownVariable()
    {
        var optimizer = keras.optimizers.Adam();
        optimizer.build([new KerasVariable(tf.zeros((3, 4)), "kernel", "sequential/dense")]);
        var other = new KerasVariable(tf.zeros((3, 4)), "kernel", "sequential_1/dense_2");
        optimizer.apply_gradients([(tf.ones((3, 4)), other)]);
    }

    // sets are written in any order, and the node's name belongs to the runtime
    private static string Words(string message)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(message, @"\{[^}]*\}", "{...}");
        return plain.Split(" [Op:")[0].Split("Received:")[0];
    }
}

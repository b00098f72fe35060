using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Gradients;
using Tensorflow.Ops.Arrays;
using Tensorflow.Tests.Golden;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Losses;

/// <summary>Recorded calls of tf.losses: values and gradients (golden/ops/values_nn.jsonl).</summary>
internal sealed class LossValuesTests
{
    private delegate Tensor Loss(Tensor z, Tensor x, Operand? weights, string reduction);

    private static readonly string ByNonzero = tf.losses.Reduction.SUM_BY_NONZERO_WEIGHTS;

    private static readonly Dictionary<string, Loss> Losses = new()
    {
        ["mean_squared_error"] = (z, x, w, r) => tf.losses.mean_squared_error(z, x, w, reduction: r),
        ["absolute_difference"] = (z, x, w, r) => tf.losses.absolute_difference(z, x, w, reduction: r),
        ["huber_loss"] = (z, x, w, r) => tf.losses.huber_loss(z, x, w, reduction: r),
        ["hinge_loss"] = (z, x, w, r) => tf.losses.hinge_loss(z, x, w, reduction: r),
        ["log_loss"] = (z, x, w, r) => tf.losses.log_loss(z, x, w, reduction: r),
        ["sigmoid_cross_entropy"] = (z, x, w, r) => tf.losses.sigmoid_cross_entropy(z, x, w, reduction: r),
        ["softmax_cross_entropy"] = (z, x, w, r) => tf.losses.softmax_cross_entropy(z, x, w, reduction: r),
        ["cosine_distance"] = (z, x, w, r) => tf.losses.cosine_distance(z, x, 1, w, reduction: r),
    };

    private static readonly Dictionary<string, Loss> Special = new()
    {
        ["sigmoid_cross_entropy/smoothing_0.1"] = (z, x, _, _) =>
            tf.losses.sigmoid_cross_entropy(z, x, label_smoothing: 0.1),
        ["softmax_cross_entropy/smoothing_0.1"] = (z, x, _, _) =>
            tf.losses.softmax_cross_entropy(z, x, label_smoothing: 0.1),
        ["sigmoid_cross_entropy/smoothing_0.25"] = (z, x, _, _) =>
            tf.losses.sigmoid_cross_entropy(z, x, label_smoothing: 0.25),
        ["softmax_cross_entropy/smoothing_0.25"] = (z, x, _, _) =>
            tf.losses.softmax_cross_entropy(z, x, label_smoothing: 0.25),
        ["sigmoid_cross_entropy/int_labels"] = (z, x, _, _) => tf.losses.sigmoid_cross_entropy(z, x),
        ["sparse_softmax_cross_entropy"] = (z, x, _, _) => tf.losses.sparse_softmax_cross_entropy(z, x),
        ["huber_loss/delta"] = (z, x, _, _) => tf.losses.huber_loss(z, x, delta: 0.3),
        ["log_loss/epsilon"] = (z, x, _, _) => tf.losses.log_loss(z, x, epsilon: 1e-3),
        ["compute_weighted_loss"] = (z, x, _, _) => tf.losses.compute_weighted_loss(x, weights: z),
    };

    private static readonly Lazy<JsonElement[]> Cases = new(() =>
        [.. Recorded.Cases("values_nn").Where(c => c.Id().StartsWith("losses/") && !c.Id().Contains("pairwise"))]);

    private static IEnumerable<string> Ids => Cases.Value.Select(c => c.Id());

    [TestCaseSource(nameof(Ids))]
    public void Losses_and_gradients_are_recorded_ones(string id)
    {
        var json = Cases.Value.Single(c => c.Id() == id);
        using var graph = tf.Graph().as_default();
        var inputs = json.Members("inputs").ToDictionary(i => i.Name, i => JsonTensors.Read(i.Value));
        var (x, z) = (Placeholder("x"), Placeholder("z"));
        var loss = Find(id[7..^8])(z, x);
        var grads = json.Members("grads").ToArray();
        var w = json.Items("w").Select(v => Const.Of(JsonTensors.Read(v))).ToArray();
        var found = ReverseMode.Of(
            graph, [loss], [.. grads.Select(g => g.Name == "x" ? x : z)], w.Length == 0 ? null : w);
        var session = Runner.Planning(graph);
        var feeds = json.Members("inputs").ToList();
        Closeness.Of(["Exp"]).Check("loss", session.Run([loss], feeds)[0]!, json.GetProperty("outputs")[0]);
        for (var i = 0; i < grads.Length; i++)
        {
            var value = session.Run([found[i]], feeds)[0];
            Assert.That(value is null, Is.EqualTo(grads[i].Value.ValueKind == JsonValueKind.Null), grads[i].Name);
            if (value is not null)
            {
                Closeness.OfGradients(["Exp"]).Check($"gradient by {grads[i].Name}", value, grads[i].Value);
            }
        }

        Tensor Placeholder(string name) => tf.placeholder(inputs[name].DType, inputs[name].Shape, name);
    }

    private static Func<Tensor, Tensor, Tensor> Find(string name)
    {
        if (Special.TryGetValue(name, out var special))
        {
            return (z, x) => special(z, x, null, "");
        }

        var (loss, kind) = (Losses[name.Split('/')[0]], name.Split('/')[1]);
        var rows = name.StartsWith("softmax") ? tf.constant(new[] { 1f, 0f, 2f })
            : tf.constant(new[,] { { 1f }, { 0f }, { 2f } });
        return kind switch
        {
            "default" => (z, x) => loss(z, x, null, ByNonzero),
            "scalar_weight" => (z, x) => loss(z, x, 0.5, ByNonzero),
            "zero_weight" => (z, x) => loss(z, x, 0.0, ByNonzero),
            "row_weights" => (z, x) => loss(z, x, rows, ByNonzero),
            _ => (z, x) => loss(z, x, rows, (string)typeof(LossReductionNames).GetProperty(kind)!
                .GetValue(tf.losses.Reduction)!),
        };
    }
}

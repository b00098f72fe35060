using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>The nodes that calls of the API make, node for node (golden/ops/api_graphs.jsonl).</summary>
internal sealed class ApiGraphTests
{
    // What follows "x = tf.placeholder(tf.float32, [None, 3], name='x')" and, in nn, the same for y.
    private static readonly Dictionary<string, Action<Tensor, Tensor?>> Programs = new()
    {
        ["math/reduce_std"] = (x, _) => tf.reduce_std(x),
        ["math/reduce_variance"] = (x, _) => tf.reduce_variance(x, 0),
        ["math/reduce_logsumexp"] = (x, _) => tf.reduce_logsumexp(x),
        ["math/moments"] = (x, _) => tf.nn.moments(x, new[] { 0 }),
        ["math/moments_keep"] = (x, _) => tf.nn.moments(x, new[] { 0 }, keep_dims: true),
        ["math/clip_by_value"] = (x, _) => tf.clip_by_value(x, 0.0, 1.0),
        ["math/clip_by_value_named"] = (x, _) => tf.clip_by_value(x, 0.0, 1.0, name: "c"),
        ["math/clip_by_norm"] = (x, _) => tf.clip_by_norm(x, 1.0),
        ["math/clip_by_global_norm"] = (x, _) => tf.clip_by_global_norm([x, x], 1.0),
        ["math/global_norm"] = (x, _) => tf.global_norm([x, x]),
        ["math/l2_normalize"] = (x, _) => tf.nn.l2_normalize(x, 1),
        ["math/l2_loss"] = (x, _) => tf.nn.l2_loss(x),
        ["math/norm"] = (x, _) => tf.norm(x),
        ["math/norm_axis"] = (x, _) => tf.norm(x, axis: 1),
        ["math/log_sigmoid"] = (x, _) => tf.nn.log_sigmoid(x),
        ["math/gelu"] = (x, _) => tf.nn.gelu(x),
        ["math/selu"] = (x, _) => tf.nn.selu(x),
        ["math/relu6"] = (x, _) => tf.nn.relu6(x),
        ["math/crelu"] = (x, _) => tf.nn.crelu(x),
        ["math/tensordot"] = (x, _) => tf.tensordot(x, tf.ones((3, 2)), 1),
        ["math/scalar_mul"] = (x, _) => tf.scalar_mul(2.0, x),
        ["array/eye"] = (_, _) => tf.eye(3),
        ["nn/softmax_xent"] = (x, y) => tf.nn.softmax_cross_entropy_with_logits(y, x),
        ["nn/softmax_xent_v2"] = (x, y) => tf.nn.softmax_cross_entropy_with_logits_v2(y, x),
        ["nn/softmax_xent_rank3"] = (_, _) =>
            tf.nn.softmax_cross_entropy_with_logits_v2(tf.ones((2, 2, 3)), tf.ones((2, 2, 3))),
        ["nn/sparse_xent"] = (x, _) => tf.nn.sparse_softmax_cross_entropy_with_logits(tf.zeros(4, tf.int32), x),
        ["nn/batch_normalization"] = (x, _) => tf.nn.batch_normalization(
            x, tf.zeros(3), tf.ones(3), tf.zeros(3), tf.ones(3), 1e-3),
        ["array/flatten"] = (x, _) => tf.layers.flatten(x),
        ["layers/flatten"] = (_, _) => tf.layers.flatten(tf.placeholder(tf.float32, (-1, 2, 3), name: "v")),
        ["layers/batch_normalization"] = (x, _) => tf.layers.batch_normalization(x, training: true),
        ["layers/batch_normalization_inference"] = (x, _) => tf.layers.batch_normalization(x),
        ["losses/mean_squared_error"] = (x, y) => tf.losses.mean_squared_error(y!, x),
        ["losses/absolute_difference"] = (x, y) => tf.losses.absolute_difference(y!, x),
        ["losses/sigmoid_cross_entropy"] = (x, y) => tf.losses.sigmoid_cross_entropy(y!, x),
        ["losses/sigmoid_smoothing"] = (x, y) => tf.losses.sigmoid_cross_entropy(y!, x, label_smoothing: 0.1),
        ["losses/softmax_cross_entropy"] = (x, y) => tf.losses.softmax_cross_entropy(y!, x),
        ["losses/sparse_softmax"] = (x, _) => tf.losses.sparse_softmax_cross_entropy(tf.zeros(4, tf.int32), x),
        ["losses/huber_loss"] = (x, y) => tf.losses.huber_loss(y!, x),
        ["losses/hinge_loss"] = (x, y) => tf.losses.hinge_loss(y!, x),
        ["losses/log_loss"] = (x, y) => tf.losses.log_loss(y!, x),
        ["losses/cosine_distance"] = (x, y) => tf.losses.cosine_distance(y!, x, axis: 1),
        ["losses/known_shapes"] = (_, _) => tf.losses.mean_squared_error(tf.ones((4, 3)), tf.zeros((4, 3))),
        ["losses/scalar_weight"] = (x, y) => tf.losses.mean_squared_error(y!, x, weights: 0.5),
        ["losses/sum"] = (x, y) => tf.losses.mean_squared_error(y!, x, reduction: tf.losses.Reduction.SUM),
        ["losses/none"] = (x, y) => tf.losses.mean_squared_error(y!, x, reduction: tf.losses.Reduction.NONE),
        ["losses/total"] = (x, y) =>
        {
            tf.losses.mean_squared_error(y!, x);
            tf.losses.absolute_difference(y!, x);
            tf.losses.get_total_loss();
        },
        ["nn/top_k"] = (x, _) => tf.nn.top_k(x, 2),
        ["nn/in_top_k"] = (x, _) => tf.nn.in_top_k(x, new[] { 1, 2 }, 1),
    };

    private static readonly Lazy<JsonElement[]> Graphs = new(() =>
        [.. Recorded.Lines("api/api_graphs.jsonl").Select(l => JsonDocument.Parse(l).RootElement)]);

    [TestCaseSource(nameof(Ids))]
    public void Nodes_are_TensorFlows(string id)
    {
        var json = Graphs.Value.Single(c => c.Id() == id);
        var graph = new Graph();
        using var scope = graph.as_default();
        var recorded = json.Items("nodes").ToArray();
        var x = tf.placeholder(tf.float32, new Shape(-1, 3), "x");
        var y = recorded.Any(n => n[0].GetString() == "y") ? tf.placeholder(tf.float32, new Shape(-1, 3), "y") : null;
        Programs[id](x, y);
        GradientGraphTests.Compare([.. graph.Operations], recorded);
    }

    private static IEnumerable<string> Ids() => Programs.Keys;
}

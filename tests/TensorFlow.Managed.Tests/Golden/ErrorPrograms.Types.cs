using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Element types and attributes that do not fit.</content>
internal static partial class ErrorPrograms
{
    private static Dictionary<string, Func<Action<Session>?>> Types { get; } = new()
    {
        ["dtype/add"] = Builds(() => _ = tf.constant(1.0f) + tf.constant(1)),
        ["dtype/matmul"] = Builds(() => tf.matmul(Of(2, 2), tf.ones((2, 2), tf.float64))),
        ["dtype/add_float_to_int"] = Builds(() => _ = tf.constant(1) + 1.5f),
        ["dtype/add_string_to_float"] = Builds(() => tf.add(tf.constant(1.0f), "a")),
        ["dtype/concat"] = Builds(() => tf.concat([Of(1), tf.ones(Sizes(1), tf.int32)], 0)),
        ["dtype/stack"] = Builds(() => tf.stack([tf.constant(1.0f), tf.constant(1)])),
        ["dtype/add_n"] = Builds(() => tf.add_n([tf.constant(1.0f), tf.constant(1)])),
        ["dtype/add_n_empty"] = Builds(() => tf.add_n([])),
        ["dtype/sigmoid_of_int"] = Builds(() => tf.sigmoid(tf.constant(new[] { 1, 2 }))),
        ["dtype/log_of_int"] = Builds(() => tf.log(tf.constant(new[] { 1, 2 }))),
        ["dtype/mean_of_bool"] = Builds(() => tf.reduce_mean(tf.constant(new[] { true }))),
        ["dtype/logical_and"] = Builds(() => tf.logical_and(tf.constant(1), tf.constant(2))),
        ["dtype/reduce_all"] = Builds(() => tf.reduce_all(tf.constant(new[] { 1 }))),
        ["dtype/gather_indices"] = Builds(() => tf.gather(Of(2), new[] { 0.0f })),
        ["dtype/constant"] = Builds(() => tf.constant("a", tf.float32)),
        ["dtype/constant_float_as_int"] = Builds(() => tf.constant(1.5f, tf.int32)),
        ["dtype/convert"] = Builds(() => tf.convert_to_tensor(tf.constant(1.0f), tf.int32)),
        ["dtype/sigmoid_xent"] = Builds(() => tf.nn.sigmoid_cross_entropy_with_logits(
            labels: tf.ones(Sizes(2), tf.int32), logits: Of(2))),
        ["dtype/sparse_xent_float"] = Builds(() => tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels: tf.zeros(Sizes(2)), logits: Of(2, 3))),
        ["dtype/assign"] = Builds(() => tf.assign(V(), tf.constant(new[] { 1, 2 }))),
        ["dtype/cast_string"] = Runs(() =>
        {
            var y = tf.cast(tf.constant("1"), tf.float32);
            return sess => sess.run(y);
        }),
        ["dtype/optimizer_int_loss"] = Builds(() =>
        {
            var n = tf.Variable(1);
            tf.train.GradientDescentOptimizer(0.1).minimize(n * 2);
        }),
        ["dtype/variable_none"] = Builds(() => tf.get_variable("v", initializer: null)),
        ["dtype/none_value"] = Builds(() => tf.constant(null!)),
        ["dtype/int_too_big"] = Builds(() => _ = tf.constant(3000000000L) + tf.constant(1)),
        ["dtype/numpy_float64_plus_float32"] = Builds(() => Holds((tf.constant(1.0f) + 2.0).dtype == tf.float32)),
        ["dtype/numpy_array_plus_float32"] = Builds(
            () => Holds(tf.add(tf.constant(new[] { 1.0f }), new[] { 2.0 }).dtype == tf.float32)),
        ["dtype/truediv_mixed"] = Builds(() => tf.truediv(tf.constant(1), tf.constant(2.0f))),
        ["dtype/pow_mixed"] = Builds(() => tf.pow(tf.constant(2.0f), tf.constant(2))),
        ["dtype/less_mixed"] = Builds(() => tf.less(tf.constant(2.0f), tf.constant(2))),
        ["dtype/mod_int_const"] = Builds(() => _ = tf.constant(5) % 2.5f),
        ["dtype/relu_string"] = Builds(() => tf.nn.relu(tf.constant(new[] { "a" }))),
        ["attr/data_format"] = Builds(() => tf.nn.bias_add(Of(1, 4), Of(4), data_format: "NHCW")),
        ["attr/pad_mode"] = Builds(() => tf.pad(Of(2), new[,] { { 1, 1 } }, mode: "EDGE")),
        ["attr/keep_prob_zero"] = Builds(() => tf.nn.dropout(Of(2), keep_prob: 0.0f)),
        ["attr/rate_one"] = Builds(() => tf.nn.dropout(Of(2), rate: 1.0f)),
        ["attr/rate_negative"] = Builds(() => tf.nn.dropout(Of(2), rate: -0.1f)),
        ["attr/dropout_both"] = Builds(() => tf.nn.dropout(Of(2), keep_prob: 0.5f, rate: 0.5f)),
        ["attr/dropout_int"] = Builds(() => tf.nn.dropout(tf.ones(Sizes(2), tf.int32), rate: 0.5f)),
        ["attr/sigmoid_positional"] = Builds(() => tf.nn.sigmoid_cross_entropy_with_logits(Of(2), Of(2))),
        ["attr/softmax_positional"] = Builds(() => tf.nn.softmax_cross_entropy_with_logits(Of(1, 2), Of(1, 2))),
        ["attr/clip_reversed"] = Runs(() =>
        {
            var y = tf.clip_by_value(tf.constant(new[] { 0.5f }), 1.0f, 0.0f);
            return sess => Holds((float)sess.run(y)[0] == 1);
        }),
        ["attr/top_k_too_many"] = Builds(() => tf.nn.top_k(Of(2), 3)),
        ["attr/sigmoid_no_labels"] = Builds(
            () => tf.nn.sigmoid_cross_entropy_with_logits(labels: (Tensor?)null, logits: Of(2))),
        ["attr/name"] = Builds(() => tf.identity(1.0f, name: "a b")),
        ["attr/name_slash"] = Builds(() => tf.identity(1.0f, name: "/a")),
        ["attr/name_underscore"] = Builds(() => tf.identity(1.0f, name: "_a")),
        ["attr/scope_name"] = Builds(() =>
        {
            using var scope = tf.name_scope("a b");
            tf.constant(1);
        }),
        ["attr/leaky_relu_int"] = Builds(
            () => Holds(tf.nn.leaky_relu(tf.constant(new[] { 1, -2 })).dtype == tf.float32)),
        ["attr/bad_device"] = Builds(() =>
        {
            using var device = tf.device("nonsense");
            tf.constant(1.0f);
        }),
    };

    private static Dictionary<string, Func<Action<Session>?>> Axes { get; } = new()
    {
        ["axis/reduce"] = Builds(() => tf.reduce_sum(Of(2, 3), 2)),
        ["axis/reduce_negative"] = Builds(() => tf.reduce_sum(Of(2, 3), -3)),
        ["axis/reduce_dynamic"] = Runs(() =>
        {
            var x = Any();
            var y = tf.reduce_sum(x, 2);
            return sess => sess.run(y, (x, Ones(2, 3)));
        }),
        ["axis/reduce_twice"] = Runs(() =>
        {
            var y = tf.reduce_sum(Of(2, 3), new[] { 0, 0 });
            return sess => sess.run(y);
        }),
        ["axis/concat"] = Builds(() => tf.concat([Of(2, 3), Of(2, 3)], 2)),
        ["axis/expand_dims"] = Builds(() => tf.expand_dims(Of(2), 3)),
        ["axis/argmax"] = Builds(() => tf.argmax(Of(2, 3), 2)),
        ["axis/split"] = Builds(() => tf.split(Of(2, 4), 2, 2)),
        ["axis/stack"] = Builds(() => tf.stack([Of(2), Of(2)], 3)),
        ["axis/gather"] = Builds(() => tf.gather(Of(2), new[] { 0 }, axis: 1)),
        ["axis/reverse"] = Builds(() => tf.reverse(Of(2), new[] { 1 })),
        ["axis/softmax"] = Builds(() => tf.nn.softmax(Of(2, 3), axis: 2)),
        ["axis/cumsum"] = Runs(() =>
        {
            var y = tf.cumsum(Of(2), 1);
            return sess => sess.run(y);
        }),
        ["axis/unstack"] = Builds(() => tf.unstack(Of(2), axis: 1)),
        ["axis/squeeze"] = Builds(() => tf.squeeze(Of(1, 2), [2])),
    };
}

using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Shapes that do not fit.</content>
internal static partial class ErrorPrograms
{
    private static Dictionary<string, Func<Action<Session>?>> Shapes { get; } = new()
    {
        ["shape/matmul_static"] = Builds(() => tf.matmul(Of(2, 3), Of(2, 3))),
        ["shape/matmul_dynamic"] = Runs(() =>
        {
            var (a, b) = (Any(), Any());
            var c = tf.matmul(a, b);
            return sess => sess.run(c, (a, Ones(2, 3)), (b, Ones(2, 3)));
        }),
        ["shape/matmul_rank"] = Builds(() => tf.matmul(Of(3), Of(3, 2))),
        ["shape/add_static"] = Builds(() => _ = Of(2, 3) + Of(2)),
        ["shape/add_dynamic"] = Runs(() =>
        {
            var (a, b) = (Any(), Any());
            var c = a + b;
            return sess => sess.run(c, (a, Ones(2, 3)), (b, Ones(2)));
        }),
        ["shape/mul_dynamic"] = Runs(() =>
        {
            var (a, b) = (tf.placeholder(tf.float32, Sizes(-1)), tf.placeholder(tf.float32, Sizes(-1)));
            var c = a * b;
            return sess => sess.run(c, (a, Ones(2)), (b, Ones(3)));
        }),
        ["shape/bias_add"] = Builds(() => tf.nn.bias_add(Of(2, 3), Of(2))),
        ["shape/bias_add_scalar_input"] = Builds(() => tf.nn.bias_add(Of(3), Of(3))),
        ["shape/concat_static"] = Builds(() => tf.concat([Of(2, 3), Of(3, 3)], 1)),
        ["shape/concat_dynamic"] = Runs(() =>
        {
            var x = X();
            var y = tf.concat([x, Of(3, 1)], 1);
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/concat_rank"] = Builds(() => tf.concat([Of(2, 3), Of(2)], 0)),
        ["shape/concat_scalars"] = Builds(() => tf.concat((Operand[])[1.0f, 2.0f], 0)),
        ["shape/stack"] = Builds(() => tf.stack([Of(2), Of(3)])),
        ["shape/stack_dynamic"] = Runs(() =>
        {
            var (a, b) = (Any(), Any());
            var c = tf.stack([a, b]);
            return sess => sess.run(c, (a, Ones(2)), (b, Ones(3)));
        }),
        ["shape/unstack_unknown"] = Builds(() => tf.unstack(X())),
        ["shape/reshape_static"] = Builds(() => tf.reshape(Of(2, 3), Sizes(4))),
        ["shape/reshape_two_unknown"] = Runs(() =>
        {
            var y = tf.reshape(Of(2, 3), Sizes(-1, -1));
            return sess => sess.run(y);
        }),
        ["shape/reshape_not_multiple"] = Builds(() => tf.reshape(Of(2, 3), Sizes(4, -1))),
        ["shape/reshape_dynamic"] = Builds(() => tf.reshape(X(), Sizes(3))),
        ["shape/reshape_dynamic_count"] = Runs(() =>
        {
            var x = Any();
            var y = tf.reshape(x, Sizes(3));
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/reshape_dynamic_infer"] = Runs(() =>
        {
            var x = X();
            var y = tf.reshape(x, Sizes(3, -1));
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/squeeze"] = Builds(() => tf.squeeze(Of(2, 1), [0])),
        ["shape/squeeze_dynamic"] = Runs(() =>
        {
            var x = X();
            var y = tf.squeeze(x, [0]);
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/transpose_perm"] = Runs(() =>
        {
            var y = tf.transpose(Of(2, 3), new[] { 0, 0 });
            return sess => sess.run(y);
        }),
        ["shape/transpose_perm_size"] = Builds(() => tf.transpose(Of(2, 3), new[] { 0, 1, 2 })),
        ["shape/split_uneven"] = Builds(() => tf.split(Of(2, 3), 2, 1)),
        ["shape/split_sizes"] = Builds(() => tf.split(Of(2, 3), [1, 1], 1)),
        ["shape/tile"] = Builds(() => tf.tile(Of(2, 3), new[] { 2 })),
        ["shape/pad"] = Builds(() => tf.pad(Of(2, 3), new[,] { { 1, 1 } })),
        ["shape/mirror_pad_too_big"] = Runs(() =>
        {
            var y = tf.pad(tf.placeholder_with_default(Of(2), Sizes(-1)), new[,] { { 2, 0 } }, mode: "REFLECT");
            return sess => sess.run(y);
        }),
        ["shape/slice"] = Runs(() =>
        {
            var y = tf.slice(Of(2, 3), new[] { 0, 0 }, new[] { 3, 1 });
            return sess => sess.run(y);
        }),
        ["shape/slice_dynamic"] = Runs(() =>
        {
            var x = X();
            var y = tf.slice(x, new[] { 1, 0 }, new[] { 2, 1 });
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/strided_too_many"] = Builds(() => _ = Of(2, 3)[0, 0, 0]),
        ["shape/strided_outside"] = Builds(() => _ = Of(2, 3)[5]),
        ["shape/strided_outside_dynamic"] = Runs(() =>
        {
            var x = X();
            var y = x[5];
            return sess => sess.run(y, (x, Ones(2, 2)));
        }),
        ["shape/strided_two_ellipses"] = Builds(() => _ = Of(2, 3)["...", "..."]),
        ["shape/gather_outside"] = Runs(() =>
        {
            var y = tf.gather(Of(2), new[] { 2 });
            return sess => sess.run(y);
        }),
        ["shape/one_hot_negative_depth"] = Builds(() => tf.one_hot(new[] { 0 }, -1)),
        ["shape/fill_negative"] = Builds(() => tf.fill(new[] { -1, 2 }, 0.0f)),
        ["shape/softmax_xent"] = Builds(
            () => tf.nn.softmax_cross_entropy_with_logits_v2(labels: Of(2, 3), logits: Of(2, 4))),
        ["shape/sparse_xent_rank"] = Builds(() => tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels: tf.zeros((2, 1), tf.int32), logits: Of(2, 3))),
        ["shape/sigmoid_xent"] = Builds(
            () => tf.nn.sigmoid_cross_entropy_with_logits(labels: Of(2, 1), logits: Of(2))),
        ["shape/sigmoid_xent_unknown"] = Builds(() =>
        {
            var x = X();
            var z = tf.placeholder(tf.float32, (-1, 1));
            tf.nn.sigmoid_cross_entropy_with_logits(labels: z, logits: x);
        }),
        ["shape/add_n"] = Builds(() => tf.add_n([Of(2), Of(3)])),
        ["shape/where_v1"] = Builds(() => tf.where(new[] { true, false }, Of(3), Of(3))),
        ["shape/set_shape"] = Builds(() => X().set_shape((-1, 3))),
        ["shape/set_shape_rank"] = Builds(() => X().set_shape(Sizes(-1))),
        ["shape/constant"] = Builds(() => tf.constant(new[] { 1, 2, 3 }, shape: (2, 2))),
        ["shape/constant_ragged"] = Builds(() => tf.constant(new int[][] { [1, 2], [3] })),
        ["shape/constant_too_many"] = Builds(() => tf.constant(new[] { 1, 2, 3, 4, 5 }, shape: (2, 2))),
        ["shape/assign"] = Builds(() => tf.assign(V(), new[] { 1f, 2f, 3f })),
        ["shape/assign_dynamic"] = Runs(() =>
        {
            var (v, p) = (V(), Any());
            var op = tf.assign(v, p);
            return sess => sess.run(op, (p, new[] { 1f, 2f, 3f }));
        }),
        ["shape/assign_add_dynamic"] = Runs(() =>
        {
            var (v, p) = (V(), Any());
            var op = tf.assign_add(v, p);
            return sess =>
            {
                sess.run(tf.global_variables_initializer());
                sess.run(op, (p, new[] { 1f, 2f, 3f }));
            };
        }),
        ["shape/dense_unknown_last"] = Builds(() => tf.layers.dense(tf.placeholder(tf.float32, (2, -1)), 3)),
        ["shape/dense_rank"] = Builds(() => tf.layers.dense(Any(), 3)),
        ["shape/losses_mse"] = Builds(() => tf.losses.mean_squared_error(Of(2, 1), Of(2))),
        ["shape/losses_weights"] = Builds(() => tf.losses.mean_squared_error(Of(2, 3), Of(2, 3), weights: Of(2))),
        ["shape/len"] = Builds(() => len(Of(2))),
    };
}

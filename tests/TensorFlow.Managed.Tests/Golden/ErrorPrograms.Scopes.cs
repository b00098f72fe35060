using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Variables, scopes and reuse.</content>
internal static partial class ErrorPrograms
{
    private static Dictionary<string, Func<Action<Session>?>> Scopes { get; } = new()
    {
        ["scope/duplicate"] = Builds(() =>
        {
            tf.get_variable("v", 2);
            tf.get_variable("v", 2);
        }),
        ["scope/missing"] = Within("s", true, () => tf.get_variable("v", 2)),
        ["scope/reuse_shape"] = Reused(() => tf.get_variable("v", 3)),
        ["scope/reuse_dtype"] = Reused(() => tf.get_variable("v", 2, tf.float64)),
        ["scope/reuse_without_shape"] = Reused(() => tf.get_variable("v")),
        ["scope/no_shape"] = Builds(() => tf.get_variable("v")),
        ["scope/unknown_shape"] = Builds(() => tf.get_variable("v", (-1, 2))),
        ["scope/shape_and_value"] = Builds(
            () => tf.get_variable("v", 2, initializer: tf.constant(new[] { 1f, 2f }))),
        ["scope/auto_reuse"] = Within(
            "s", tf.AUTO_REUSE, () => Holds(tf.get_variable("v", 2) == tf.get_variable("v", 2))),
        ["scope/auto_reuse_shape"] = Within("s", tf.AUTO_REUSE, () =>
        {
            tf.get_variable("v", 2);
            tf.get_variable("v", 3);
        }),
        ["scope/reuse_false_inside_true"] = Builds(() =>
        {
            tf.get_variable("s/v", 2);
            using var outer = tf.variable_scope("s", reuse: true);
            using var inner = tf.variable_scope("", reuse: false);
            tf.get_variable("v", 2);
        }),
        ["scope/reuse_variables"] = Builds(() =>
        {
            using var s = tf.variable_scope("s");
            tf.get_variable("v", 2);
            s.reuse_variables();
            tf.get_variable("w", 2);
        }),
        ["scope/none_with_reuse"] = Within(null, true, () => { }),
        ["scope/none_without_default"] = Within(null, default, () => { }),
        ["scope/default_name_with_reuse"] = Builds(() => tf.variable_scope((string?)null, "d", reuse: true).Dispose()),
        ["scope/reuse_Variable"] = Builds(() =>
        {
            tf.Variable(new[] { 1f, 2f }, name: "v");
            using var scope = tf.variable_scope("", reuse: true);
            tf.get_variable("v", 2);
        }),
        ["scope/Variable_twice"] = Builds(() =>
        {
            tf.Variable(1.0f, name: "v");
            tf.Variable(2.0f, name: "v");
        }),
        ["scope/get_after_Variable"] = Builds(() =>
        {
            tf.Variable(new[] { 1f, 2f }, name: "v");
            Holds(tf.get_variable("v", 2).name == "v_1:0");
        }),
        ["scope/dense_twice"] = OfX(x =>
        {
            tf.layers.dense(x, 3, name: "d");
            tf.layers.dense(x, 3, name: "d");
        }),
        ["scope/dense_reuse_missing"] = OfX(x => tf.layers.dense(x, 3, name: "d", reuse: true)),
        ["scope/dense_reuse_units"] = OfX(x =>
        {
            tf.layers.dense(x, 3, name: "d");
            tf.layers.dense(x, 4, name: "d", reuse: true);
        }),
        ["scope/dense_unnamed_twice"] = OfX(x =>
        {
            tf.layers.dense(x, 3);
            tf.layers.dense(x, 3);
        }),
        ["scope/initializer_callable_needs_shape"] = Builds(
            () => tf.get_variable("v", initializer: tf.zeros_initializer)),
        ["scope/Variable_no_value"] = Builds(() => tf.Variable(null!)),
        ["scope/bad_name"] = Builds(() => tf.get_variable("a b", 1)),
        ["scope/constant_initializer_shape"] = Builds(
            () => tf.get_variable("v", 2, initializer: tf.constant_initializer(new[] { 1f, 2f, 3f }))),
        ["scope/variable_in_plus_equals"] = Builds(() => Holds((V() + 1.0f).op.type == "AddV2")),
        ["scope/trainable_false"] = Builds(() =>
        {
            tf.get_variable("v", 2, trainable: false);
            Holds(tf.trainable_variables().Length == 0);
        }),
    };

    private static Func<Action<Session>?> Within(string? name, ReuseMode reuse, Action body) => Builds(() =>
    {
        using var scope = tf.variable_scope(name, reuse: reuse);
        body();
    });

    private static Func<Action<Session>?> Reused(Action body) => Builds(() =>
    {
        tf.get_variable("v", 2);
        using var scope = tf.variable_scope("", reuse: true);
        body();
    });

    private static Func<Action<Session>?> OfX(Action<Tensor> body) => Builds(() => body(X()));
}

using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Gradients and optimizers.</content>
internal static partial class ErrorPrograms
{
    private static Optimizer Descent => tf.train.GradientDescentOptimizer(0.1);

    private static Dictionary<string, Func<Action<Session>?>> Training { get; } = new()
    {
        ["optimizer/no_variables"] = Builds(() => Descent.minimize(tf.constant(1.0f))),
        ["optimizer/empty_var_list"] = Builds(() => Descent.minimize(tf.reduce_sum(V()), var_list: [])),
        ["optimizer/no_gradients"] = Builds(() =>
        {
            V();
            Descent.minimize(tf.constant(1.0f));
        }),
        ["optimizer/some_gradients"] = Builds(() =>
        {
            var v = V();
            tf.get_variable("w", 2);
            Descent.minimize(tf.reduce_sum(v));
        }),
        ["optimizer/apply_empty"] = Builds(() => Descent.apply_gradients([])),
        ["optimizer/apply_all_none"] = Builds(() => Descent.apply_gradients([(null, V())])),
        ["optimizer/apply_wrong_dtype"] = Builds(
            () => Descent.apply_gradients([(tf.ones(Sizes(2), tf.float64), V())])),
        ["optimizer/apply_wrong_shape"] = Builds(() => Descent.apply_gradients([(Of(3), V())])),
        ["optimizer/apply_wrong_shape_run"] = Runs(() =>
        {
            var (v, g) = (V(), Any());
            var op = Descent.apply_gradients([(g, v)]);
            return sess =>
            {
                sess.run(tf.global_variables_initializer());
                sess.run(op, (g, new[] { 1f, 2f, 3f }));
            };
        }),
        ["optimizer/non_scalar_loss"] = Builds(() => Descent.minimize(V() * 2.0f)),
        ["optimizer/global_step_float"] = Builds(() => Descent.minimize(
            tf.reduce_sum(V()), global_step: tf.Variable(0.0f, trainable: false))),
        ["optimizer/gate"] = Builds(() => Descent.minimize(tf.reduce_sum(V()), gate_gradients: 5)),
        ["attr/losses_none"] = Builds(() => tf.losses.mean_squared_error(default, Of(2))),
        ["attr/losses_reduction"] = Builds(
            () => tf.losses.mean_squared_error(Of(2), Of(2), reduction: "mean")),
        ["attr/decay_no_step"] = Builds(() => tf.train.exponential_decay(0.1, default, 10, 0.9)),
        ["gradients/none"] = Gives(x => tf.gradients(tf.constant(1.0f), x)),
        ["gradients/through_argmax"] = Gives(x => tf.gradients(tf.cast(tf.argmax(x, 1), tf.float32), x)),
        ["gradients/not_registered"] = OfX(x => tf.gradients(tf.truncatemod(x, 1.0f), x)),
        ["gradients/through_cast_int"] = Gives(
            x => tf.gradients(tf.cast(tf.cast(x, tf.int32), tf.float32), x)),
        ["gradients/grad_ys_shape"] = Builds(() => tf.gradients(Of(2) * 1.0f, X(), grad_ys: [Of(3)])),
        ["gradients/grad_ys_shape_used"] = Runs(() =>
        {
            var x = tf.placeholder(tf.float32, 2);
            var y = tf.gradients(tf.tanh(x), x, grad_ys: [Of(3)]);
            return sess => sess.run(y!, (x, new[] { 1f, 2f }));
        }),
        ["gradients/grad_ys_dtype"] = OfX(
            x => tf.gradients(tf.tanh(x), x, grad_ys: [tf.ones((4, 2), tf.float64)])),
        ["gradients/grad_ys_count"] = OfX(
            x => tf.gradients([tf.tanh(x), x], [(Operand)x], grad_ys: [Of(4, 2)])),
        ["gradients/int_loss"] = Builds(() =>
        {
            var n = Any(tf.int32);
            Holds(tf.gradients(n * 2, n)[0] is null);
        }),
        ["gradients/stop"] = Gives(x => tf.gradients(tf.stop_gradient(x) * 2.0f, x)),
        ["gradients/foreign"] = Builds(() =>
        {
            var a = Foreign();
            var b = tf.constant(2.0f);
            tf.gradients(b * 2.0f, a);
        }),
    };

    // no gradient flows
    private static Func<Action<Session>?> Gives(Func<Tensor, Tensor?[]> gradients) =>
        OfX(x => Holds(gradients(x) is [null]));
}

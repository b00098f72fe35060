using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Fetches, sessions, values that kernels refuse.</content>
internal static partial class ErrorPrograms
{
    private static Dictionary<string, Func<Action<Session>?>> Running { get; } = new()
    {
        ["run/fetch_foreign"] = Runs(() =>
        {
            tf.constant(0.0f);
            Tensor z;
            using (tf.Graph().as_default())
            {
                z = tf.constant(1.0f);
            }

            return sess => sess.run(z);
        }),
        ["run/fetch_none"] = Constant((sess, _) => sess.run([null!])),
        ["run/fetch_number"] = Constant((sess, _) => sess.run([3.0])),
        ["run/fetch_unknown_name"] = Constant((sess, _) => sess.run(["nope:0"])),
        ["run/fetch_name_without_output"] = Constant((sess, _) => Holds(sess.run(["c"])[0] is null)),
        ["run/fetch_bad_output"] = Constant((sess, _) => sess.run(["c:1"])),
        ["run/fetch_empty_list"] = Constant((sess, _) => sess.run([])),
        ["run/fetch_gradient_none"] = Runs(() =>
        {
            var g = tf.gradients(tf.constant(1.0f), X());
            return sess => sess.run(g!);
        }),
        ["run/fetch_python_list_nested"] = Constant((sess, a) => sess.run([a, new object?[] { a, null }])),
        ["run/closed"] = Constant((sess, y) =>
        {
            sess.close();
            sess.run(y);
        }),
        ["run/no_session"] = Constant((sess, y) =>
        {
            sess.close();
            y.eval();
        }),
        ["run/eval_with_session"] = Constant((sess, y) => y.eval(session: sess)),
        ["run/no_default_session_op"] = Runs(() =>
        {
            var op = tf.no_op();
            return sess =>
            {
                sess.close();
                op.run();
            };
        }),
        ["run/empty_graph"] = Runs(() => _ =>
        {
            using var other = tf.Session(tf.Graph());
            other.run(["a:0"]);
        }),
        ["run/finalized"] = Constant((sess, _) =>
        {
            sess.graph.finalize();
            tf.constant(2.0f);
        }),
        ["run/graph_changed_between_runs"] = Constant((sess, y) =>
        {
            sess.run(y);
            sess.run(y + 1.0f);
        }),
        ["run/uninitialized"] = Runs(() =>
        {
            var y = V() * 2.0f;
            return sess => sess.run(y);
        }),
        ["run/uninitialized_resource"] = Runs(() =>
        {
            var y = tf.get_variable("v", 2, use_resource: true) * 2.0f;
            return sess => sess.run(y);
        }),
        ["run/uninitialized_assign_add"] = Runs(() =>
        {
            var op = tf.assign_add(V(), new[] { 1f, 1f });
            return sess => sess.run(op);
        }),
        ["run/uninitialized_slot"] = Runs(() =>
        {
            var v = V();
            var op = tf.train.AdamOptimizer(0.1).minimize(tf.reduce_sum(v));
            return sess =>
            {
                sess.run(v.initializer);
                sess.run(op);
            };
        }),
        ["run/check_numerics"] = Runs(() =>
        {
            var x = X();
            var y = tf.check_numerics(tf.log(x), "log");
            return sess => sess.run(y, (x, new[,] { { -1.0, 1.0 } }));
        }),
        ["run/verify_finite"] = Runs(() =>
        {
            var x = X();
            var y = tf.verify_tensor_all_finite(x, "not finite");
            return sess => sess.run(y, (x, new[,] { { double.PositiveInfinity, 1.0 } }));
        }),
        ["run/int_division"] = OfInteger(a => tf.floordiv(4, a)),
        ["run/int_mod"] = OfInteger(a => tf.mod(4, a)),
        ["run/int_truediv"] = Runs(() =>
        {
            var a = Any(tf.int32);
            var y = tf.truediv(4, a);
            return sess => Holds((double)sess.run(y, (a, 0)) == double.PositiveInfinity);
        }),
        ["run/cycle"] = Runs(() => _ => Import(
            "node { name: 'a' op: 'Identity' input: 'b' attr { key: 'T' value { type: DT_FLOAT } } }"
            + "node { name: 'b' op: 'Identity' input: 'a' attr { key: 'T' value { type: DT_FLOAT } } }")),
        ["run/nan_is_no_error"] = OfRow(x => tf.sqrt(x), -1.0),
        ["run/float_division"] = OfRow(x => tf.divide(1.0f, x), 0.0),
    };

    private static Func<Action<Session>?> Constant(Action<Session, Tensor> run) => () =>
    {
        var c = tf.constant(1.0f, name: "c");
        return sess => run(sess, c);
    };

    private static Func<Action<Session>?> OfInteger(Func<Tensor, Tensor> call) => () =>
    {
        var a = Any(tf.int32);
        var y = call(a);
        return sess => sess.run(y, (a, 0));
    };

    private static Func<Action<Session>?> OfRow(Func<Tensor, Tensor> call, double first) => () =>
    {
        var x = X();
        var y = call(x);
        return sess => sess.run(y, (x, new[,] { { first, 1.0 } }));
    };
}

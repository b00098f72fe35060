using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <content>Feeds.</content>
internal static partial class ErrorPrograms
{
    private static Dictionary<string, Func<Action<Session>?>> Feeding { get; } = new()
    {
        ["run/missing_feed"] = Doubled((sess, _, y) => sess.run(y)),
        ["run/missing_feed_no_shape"] = Runs(() =>
        {
            var y = Any() * 2.0f;
            return sess => sess.run(y);
        }),
        ["run/feed_shape"] = Doubled((sess, x, y) => sess.run(y, (x, Ones(2, 3)))),
        ["run/feed_rank"] = Doubled((sess, x, y) => sess.run(y, (x, new[] { 1.0, 2.0 }))),
        ["run/feed_string"] = Doubled((sess, x, y) => sess.run(y, (x, new[,] { { "a", "b" } }))),
        ["run/feed_ragged"] = Doubled((sess, x, y) => sess.run(y, (x, new double[][] { [1, 2], [3] }))),
        ["run/feed_tensor"] = Runs(() =>
        {
            var x = X();
            var (y, z) = (x * 2.0f, Of(1, 2));
            return sess => sess.run(y, (x, z));
        }),
        ["run/feed_none"] = Doubled((sess, x, y) => sess.run(y, new FeedItem(x, null!))),
        ["run/feed_by_name"] = Doubled((sess, _, y) => sess.run(y, ("x:0", new[,] { { 1.0, 2.0 } }))),
        ["run/feed_by_op_name"] = Doubled((sess, _, y) => sess.run(y, ("x", new[,] { { 1.0, 2.0 } }))),
        ["run/feed_unknown_name"] = Doubled((sess, _, y) => sess.run(y, ("q:0", 1.0))),
        ["run/feed_foreign"] = Runs(() =>
        {
            var y = X() * 2.0f;
            Tensor z;
            using (tf.Graph().as_default())
            {
                z = Any();
            }

            return sess => sess.run(y, (z, 1.0));
        }),
        ["run/feed_constant"] = Runs(() =>
        {
            var c = tf.constant(1.0f);
            var y = c * 2.0f;
            return sess => Holds((float)sess.run(y, (c, 5.0)) == 10);
        }),
        ["run/feed_inner"] = Runs(() =>
        {
            var h = X() * 2.0f;
            var y = h + 1.0f;
            return sess => sess.run(y, (h, new[,] { { 1.0, 2.0 } }));
        }),
        ["run/feed_variable"] = Runs(() =>
        {
            var v = V();
            var y = v * 2.0f;
            return sess => sess.run(y, (v, new[] { 1.0, 2.0 }));
        }),
        ["run/feed_float_to_int"] = Runs(() =>
        {
            var n = Any(tf.int32);
            var y = n + 1;
            return sess => Holds((int)sess.run(y, (n, 1.5)) == 2);
        }),
        ["run/feed_python_int_to_int32"] = Runs(() =>
        {
            var n = Any(tf.int32);
            var y = n + 1;
            return sess => sess.run(y, (n, 1L << 40));
        }),
        ["run/feed_operation"] = Runs(() =>
        {
            var op = tf.no_op();
            return sess => sess.run(op, (op, 1.0));
        }),
        ["run/feed_python_key"] = Runs(() =>
        {
            var op = tf.no_op();
            return sess => sess.run(op, (3, 1.0));
        }),
        ["run/feed_bool_to_float"] = Doubled((sess, x, y) => sess.run(y, (x, new[,] { { true, false } }))),
        ["run/feed_int_to_float"] = Doubled((sess, x, y) => sess.run(y, (x, new[,] { { 1, 2 } }))),
        ["run/feed_placeholder_twice"] = Doubled((sess, x, y) => Holds((float)sess.run(
            y, (x, new[,] { { 1.0, 2.0 } }), ("x:0", new[,] { { 3.0, 4.0 } }))[0, 0] == 6)),
        ["run/partial_run_feed_unused"] = Runs(() =>
        {
            var (x, y) = (X(), tf.constant(1.0f));
            return sess => sess.run(y, (x, new[,] { { 1.0, 2.0 } }));
        }),
    };

    private static Func<Action<Session>?> Doubled(Action<Session, Tensor, Tensor> run) => () =>
    {
        var x = X();
        var y = x * 2.0f;
        return sess => run(sess, x, y);
    };
}

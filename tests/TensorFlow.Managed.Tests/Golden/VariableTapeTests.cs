using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>The programs of golden/keras/tape.jsonl that differentiate by variables.</summary>
internal sealed class VariableTapeTests
{
    [Test]
    public void Variable_watched_by_itself()
    {
        var (v, c) = (tf.Variable(3f), tf.constant(3f));
        using var tape = tf.GradientTape();
        var y = v * v * c;
        TapeTests.Check("variable_watched_by_itself", tape.gradient(y, new object[] { v, c }));
    }

    [Test]
    public void Untrainable_variable()
    {
        var v = tf.Variable(3f, trainable: false);
        using var tape = tf.GradientTape();
        var y = v * v;
        TapeTests.Check("untrainable_variable", tape.gradient(y, v));
    }

    [Test]
    public void No_automatic_watching()
    {
        var (v, w) = (tf.Variable(2f), tf.Variable(5f));
        using var tape = tf.GradientTape(watch_accessed_variables: false);
        tape.watch(v);
        var y = v * w;
        TapeTests.Check("no_automatic_watching", tape.gradient(y, new[] { v, w }));
    }

    [Test]
    public void Watched_variables_in_order()
    {
        var (a, b, c) = (tf.Variable(0f, name: "a"), tf.Variable(1f, name: "b"), tf.Variable(2f, name: "c"));
        using var tape = tf.GradientTape();
        _ = c * a;
        _ = b + a;
        TapeTests.Check("watched_variables_in_order", tape.watched_variables().Select(v => v.name).ToArray());
    }

    [Test]
    public void Several_targets_and_structure()
    {
        var (x, z) = (tf.Variable(2f), tf.Variable(3f));
        using var tape = tf.GradientTape();
        var y = new[] { x * z, x * x };
        var g = tape.gradient(y, new[] { x, z, x });
        TapeTests.Check("several_targets_and_structure", new Dictionary<string, object?>
        {
            ["x"] = g[0], ["pair"] = new object?[] { g[1], g[2] },
        });
    }

    [Test]
    public void Second_use_of_a_tape()
    {
        var x = tf.Variable(2f);
        using var tape = tf.GradientTape();
        var y = x * x;
        TapeTests.Check("second_use_of_a_tape", new Dictionary<string, object?>
        {
            ["first"] = tape.gradient(y, x), ["second"] = Structures.Attempt(() => tape.gradient(y, x)),
        });
    }

    [Test]
    public void Persistent()
    {
        var x = tf.Variable(2f);
        Tensor y, z;
        var tape = tf.GradientTape(persistent: true);
        using (tape)
        {
            y = x * x;
            z = y * y;
        }

        TapeTests.Check("persistent", new Dictionary<string, object?>
        {
            ["dz_dx"] = tape.gradient(z, x), ["dy_dx"] = tape.gradient(y, x), ["dz_dy"] = tape.gradient(z, y),
        });
    }

    [Test]
    public void Gradient_inside_the_tape()
    {
        var x = tf.Variable(2f);
        var tape = tf.GradientTape();
        Tensor y;
        object? inside;
        using (tape)
        {
            y = x * x;
            inside = Structures.Attempt(() => tape.gradient(y, x));
        }

        TapeTests.Check("gradient_inside_the_tape", new Dictionary<string, object?>
        {
            ["inside"] = inside, ["after"] = Structures.Attempt(() => tape.gradient(y, x)),
        });
    }

    [Test]
    public void Nested_second_order()
    {
        var x = tf.Variable(new[] { 1f, 2f, -1f });
        using var outer = tf.GradientTape();
        using var inner = tf.GradientTape();
        Tensor t = x;
        var y = tf.reduce_sum(tf.pow(x, 3f)) + (t[0] * t[1]);
        var first = inner.gradient(y, x)!;
        TapeTests.Check("nested_second_order", new Dictionary<string, object?>
        {
            ["first"] = first, ["second"] = outer.gradient(first, x),
        });
    }

    [Test]
    public void Nested_third_order()
    {
        var x = tf.Variable(0.5f);
        using var t3 = tf.GradientTape();
        using var t2 = tf.GradientTape();
        using var t1 = tf.GradientTape();
        var y = tf.sin(x);
        var d1 = t1.gradient(y, x)!;
        var d2 = t2.gradient(d1, x)!;
        TapeTests.Check("nested_third_order", new Dictionary<string, object?>
        {
            ["sin"] = y, ["cos"] = d1, ["minus_sin"] = d2, ["minus_cos"] = t3.gradient(d2, x),
        });
    }

    [Test]
    public void Gradient_penalty()
    {
        var recorded = TapeTests.ResultOf("gradient_penalty");
        var (w, x) = (tf.Variable(TapeTests.Given(recorded, "w")), TapeTests.Given(recorded, "x"));
        using var outer = tf.GradientTape();
        Tensor slope;
        using (var inner = tf.GradientTape())
        {
            inner.watch(x);
            var score = tf.reduce_sum(tf.square(tf.nn.leaky_relu(tf.matmul(x, w))), axis: 1);
            slope = inner.gradient(score, x)!;
        }

        var norm = tf.sqrt(tf.reduce_sum(tf.square(slope), axis: 1));
        var penalty = tf.reduce_mean(tf.square(norm - 1f));
        TapeTests.Check("gradient_penalty", new Dictionary<string, object?>
        {
            ["w"] = w, ["x"] = x, ["penalty"] = penalty, ["gradient"] = outer.gradient(penalty, w),
        });
    }

    [Test]
    public void Reset_tape()
    {
        var x = tf.Variable(3f);
        using var tape = tf.GradientTape();
        var y = x * x;
        tape.reset();
        var z = y + x;
        TapeTests.Check("reset_tape", new object?[] { tape.gradient(z, x) });
    }

    [Test]
    public void Stop_recording()
    {
        var x = tf.Variable(3f);
        using var tape = tf.GradientTape();
        var y = x * x;
        Tensor z;
        using (tape.stop_recording())
        {
            z = y * y;
        }

        var w = y + z;
        TapeTests.Check("stop_recording", new Dictionary<string, object?>
        {
            ["w"] = w, ["gradient"] = tape.gradient(w, x),
        });
    }

    [Test]
    public void Stop_gradient()
    {
        var x = tf.Variable(3f);
        using var tape = tf.GradientTape();
        var y = x * tf.stop_gradient(x);
        TapeTests.Check("stop_gradient", tape.gradient(y, x));
    }

    [Test]
    public void Unconnected()
    {
        var (x, z) = (tf.Variable(new[] { 1f, 2f }), tf.Variable(new[,] { { 1f, 2f } }));
        using var tape = tf.GradientTape(persistent: true);
        var y = tf.reduce_sum(x);
        var zero = tf.UnconnectedGradients.ZERO;
        TapeTests.Check("unconnected", new Dictionary<string, object?>
        {
            ["none"] = tape.gradient(y, new[] { x, z }),
            ["zero"] = tape.gradient(y, new[] { x, z }, unconnected_gradients: zero),
            ["by_name"] = tape.gradient(y, z, unconnected_gradients: zero),
        });
    }

    [Test]
    public void Assigned_over()
    {
        var x = tf.Variable(2f);
        using var tape = tf.GradientTape();
        var y = x * x;
        x.assign(10f);
        var z = y + (x * 3f);
        TapeTests.Check("assigned_over", new Dictionary<string, object?>
        {
            ["z"] = z, ["gradient"] = tape.gradient(z, x),
        });
    }

    [Test]
    public void Cast_breaks()
    {
        var x = tf.Variable(2.5f);
        using var tape = tf.GradientTape();
        var y = tf.cast(tf.cast(x, tf.int32), tf.float32) * x;
        TapeTests.Check("cast_breaks", tape.gradient(y, x));
    }

    [Test]
    public void Shared_variable_sums()
    {
        var x = tf.Variable(2f);
        using var tape = tf.GradientTape();
        var y = (x * 3f) + tf.exp(x) + (x * x * x);
        TapeTests.Check("shared_variable_sums", tape.gradient(y, x));
    }

    [Test]
    public void Jacobian_of_a_matrix()
    {
        var recorded = TapeTests.ResultOf("jacobian_of_a_matrix");
        var (w, x) = (tf.Variable(TapeTests.Given(recorded, "w")), TapeTests.Given(recorded, "x"));
        using var tape = tf.GradientTape();
        var y = tf.tanh(tf.matmul(x, w));
        var result = new Dictionary<string, object?> { ["w"] = w, ["x"] = x, ["jacobian"] = tape.jacobian(y, w) };
        TapeTests.Check("jacobian_of_a_matrix", result, TapeTests.TanhSlack);
    }

    [Test]
    public void Hessian()
    {
        var x = tf.Variable(new[] { 1f, 2f });
        using var outer = tf.GradientTape();
        using var inner = tf.GradientTape();
        Tensor t = x;
        var y = (tf.pow(t[0], 2f) * t[1]) + tf.exp(t[1]);
        TapeTests.Check("hessian", outer.jacobian(inner.gradient(y, x)!, x));
    }
}

using System;
using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Variables;

/// <summary>Variables behind handles: eager, and in TensorFlow 1's graphs.</summary>
internal sealed class ResourceVariableTests
{
    [Test]
    public void An_eager_variable_has_its_value_at_once()
    {
        var v = tf.Variable(new[] { 1f, 2f }, name: "w");
        Assert.Multiple(() =>
        {
            Assert.That(v, Is.TypeOf<ResourceVariable>());
            Assert.That(v.numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
            Assert.That((v.name, v.dtype, v.trainable), Is.EqualTo(("w:0", tf.float32, true)));
            Assert.That(v.shape, Is.EqualTo(new Shape(2)));
            Assert.That(v.op, Is.Null);
            Assert.That(tf.Variable(1f).name, Is.EqualTo("Variable:0"));
        });
    }

    [Test]
    public void Assignments_happen_at_once_and_give_the_value()
    {
        var v = tf.Variable(new[] { 1f, 2f });
        var before = v.value();
        Assert.Multiple(() =>
        {
            Assert.That(v.assign_add(new[] { 1f, 1f }).ToArray<float>(), Is.EqualTo(new[] { 2f, 3f }));
            Assert.That(v.assign_sub(new[] { 0f, 1f }).ToArray<float>(), Is.EqualTo(new[] { 2f, 2f }));
            Assert.That(v.assign(new[] { 7f, 8f }).ToArray<float>(), Is.EqualTo(new[] { 7f, 8f }));
            Assert.That(tf.assign(v, v * 2f).ToArray<float>(), Is.EqualTo(new[] { 14f, 16f }));
            Assert.That(v.read_value().ToArray<float>(), Is.EqualTo(new[] { 14f, 16f }));
            Assert.That(before.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }), "a read is a snapshot");
        });
    }

    [Test]
    public void A_literal_takes_the_variables_type()
    {
        var v = tf.Variable(1.5f);
        v.assign(2);
        v.assign_add(0.25);
        Assert.That((float)v.value(), Is.EqualTo(2.25f));
    }

    [Test]
    public void Other_shapes_and_types_are_refused_as_in_TensorFlow()
    {
        var v = tf.Variable(new[] { 1f, 2f }, name: "w");
        Assert.Multiple(() =>
        {
            Assert.That(
                () => v.assign(new[] { 1f, 2f, 3f }),
                Throws.TypeOf<ValueError>().With.Message.EqualTo(
                    "Cannot assign value to variable ' w:0': Shape mismatch.The variable shape (2,), and the assigned "
                    + "value shape (3,) are incompatible."));
            Assert.That(
                () => v.assign(tf.constant(new[] { 1, 2 })),
                Throws.TypeOf<ValueError>().With.Message.StartsWith(
                    "Tensor conversion requested dtype float32 for Tensor with dtype int32"));
            Assert.That(
                () => v.assign_add(new float[3]),
                Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith("Cannot update variable with shape [2]"));
            Assert.That(v.numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        });
    }

    [Test]
    public void A_variable_of_open_shape_takes_any_that_fits()
    {
        var v = tf.Variable(new[] { 1f }, shape: Shape.UnknownOfRank(1));
        v.assign(new[] { 1f, 2f, 3f });
        Assert.That(v.numpy().ToArray<float>(), Is.EqualTo(new[] { 1f, 2f, 3f }));
        Assert.That(() => v.assign(1f), Throws.TypeOf<ValueError>());
        Assert.That(() => tf.Variable(new[] { 1f, 2f }, shape: 3), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void It_computes_like_its_value()
    {
        Variable v = tf.Variable(new[] { 1f, 4f });
        var t = tf.constant(new[] { 2f, 3f });
        Assert.Multiple(() =>
        {
            Assert.That((v + t).ToArray<float>(), Is.EqualTo(new[] { 3f, 7f }));
            Assert.That((t - v).ToArray<float>(), Is.EqualTo(new[] { 1f, -1f }));
            Assert.That((v * v).ToArray<float>(), Is.EqualTo(new[] { 1f, 16f }));
            Assert.That((1 / v).ToArray<float>(), Is.EqualTo(new[] { 1f, 0.25f }));
            Assert.That((v % 3f).ToArray<float>(), Is.EqualTo(new[] { 1f, 1f }));
            Assert.That((-v).ToArray<float>(), Is.EqualTo(new[] { -1f, -4f }));
            Assert.That(tf.reduce_sum(v).ToArray<float>(), Is.EqualTo(new[] { 5f }));
        });
    }

    [Test]
    public void Its_text_is_TensorFlows()
    {
        using (tf.Graph().as_default())
        {
            Assert.That(
                $"{tf.Variable(new[] { 1f, 2f }, name: "v", use_resource: true)}",
                Is.EqualTo("<tf.Variable 'v:0' shape=(2,) dtype=float32>"));
        }

        Assert.Multiple(() =>
        {
            Assert.That(
                $"{tf.Variable(new[] { 1f, 2f }, name: "w")}",
                Is.EqualTo("<tf.Variable 'w:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>"));
            Assert.That(
                $"{tf.Variable(3L, name: "n")}", Is.EqualTo("<tf.Variable 'n:0' shape=() dtype=int64, numpy=3>"));
            Assert.That(
                $"{tf.Variable(new[,] { { 1f, 2f }, { 3f, 4f } }, name: "m")}",
                Is.EqualTo("<tf.Variable 'm:0' shape=(2, 2) dtype=float32, numpy=\narray([[1., 2.],\n"
                    + "       [3., 4.]], dtype=float32)>"));
        });
    }

    [Test]
    public void Each_session_has_a_value_of_its_own()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(new[] { 1f, 2f }, use_resource: true);
        var more = v.assign_add(new[] { 1f, 1f });
        using var first = tf.Session(graph);
        using var second = tf.Session(graph);
        first.run(tf.global_variables_initializer());
        second.run(v.initializer!);
        first.run(more);
        Assert.Multiple(() =>
        {
            Assert.That(first.run(v).ToArray<float>(), Is.EqualTo(new[] { 2f, 3f }));
            Assert.That(second.run(v).ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
            Assert.That(() => v.numpy(), Throws.TypeOf<AttributeError>());
        });
    }

    [Test]
    public void A_read_that_a_later_write_would_change_is_a_copy()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(new[] { 1f, 2f }, use_resource: true);
        var before = v.value();
        Tensor after;
        using (tf.control_dependencies(new object[] { before.op }))
        {
            after = v.assign_add(new[] { 10f, 10f });
        }

        Tensor late;
        using (tf.control_dependencies(new object[] { after.op }))
        {
            late = before * 1f;
        }

        using var session = tf.Session(graph);
        session.run(v.initializer!);
        var (first, second, kept) = session.run((before, after, late));
        Assert.Multiple(() =>
        {
            Assert.That(first.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
            Assert.That(second.ToArray<float>(), Is.EqualTo(new[] { 11f, 12f }));
            Assert.That(kept.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        });
    }

    [Test]
    public void The_switch_decides_where_nothing_else_does()
    {
        using var graph = tf.Graph().as_default();
        tf.enable_resource_variables();
        try
        {
            Assert.That(tf.Variable(1f), Is.TypeOf<ResourceVariable>());
            Assert.That(tf.get_variable("a", 2), Is.TypeOf<ResourceVariable>());
            Assert.That(tf.Variable(1f, use_resource: false), Is.TypeOf<RefVariable>());
        }
        finally
        {
            tf.disable_resource_variables();
        }

        Assert.That(tf.Variable(1f), Is.TypeOf<RefVariable>());
    }

    [TestCase("GradientDescent")]
    [TestCase("Momentum")]
    [TestCase("RMSProp")]
    [TestCase("Adam")]
    public void Training_gives_the_bits_that_references_give(string optimizer) =>
        Assert.That(Trained(optimizer, resource: true), Is.EqualTo(Trained(optimizer, resource: false)));

    [Test]
    public void A_tape_watches_it_by_itself()
    {
        var v = tf.Variable(3f);
        using var tape = tf.GradientTape(persistent: true);
        var y = v * v;
        v.assign(10f);
        var z = y + (v * 3f);
        Assert.Multiple(() =>
        {
            Assert.That((float)z, Is.EqualTo(39f));
            Assert.That((float)tape.gradient(y, v)!, Is.EqualTo(6f));
            Assert.That((float)tape.gradient(z, v)!, Is.EqualTo(9f));
        });
    }

    [Test]
    public void A_function_reads_and_writes_in_the_order_of_its_program()
    {
        var v = tf.Variable(1f);
        var f = tf.function(x =>
        {
            var before = v.value();
            v.assign_add(x);
            return before + (v * 100f);
        });
        Assert.Multiple(() =>
        {
            Assert.That((float)f(tf.constant(2f)), Is.EqualTo(301f));
            Assert.That((float)f(tf.constant(3f)), Is.EqualTo(603f));
            Assert.That((float)v.value(), Is.EqualTo(6f));
        });
    }

    [Test]
    public void A_function_makes_a_variable_at_its_first_call_only()
    {
        Variable? kept = null;
        var right = tf.function(x => x * (kept ??= tf.Variable(2f)));
        var wrong = tf.function(x => x + tf.Variable(1f));
        Assert.Multiple(() =>
        {
            Assert.That((float)right(tf.constant(1f)), Is.EqualTo(2f));
            Assert.That((float)right(tf.constant(2f)), Is.EqualTo(4f));
            Assert.That(
                () => wrong(tf.constant(1f)),
                Throws.TypeOf<ValueError>().With.Message.StartsWith(
                    "tf.function only supports singleton tf.Variables created on the first call."));
        });
    }

    [Test]
    [NonParallelizable]
    public void Memory_stays_flat_over_many_assignments()
    {
        var v = tf.Variable(new float[1000]);
        var delta = tf.constant(new float[1000]);
        Warm(v, delta, 1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Warm(v, delta, 100_000);
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(200_000));
    }

    private static void Warm(Variable v, Tensor delta, int times)
    {
        for (var i = 0; i < times; i++)
        {
            v.assign_add(delta);
        }
    }

    private static List<float> Trained(string name, bool resource)
    {
        using var graph = tf.Graph().as_default();
        tf.get_variable_scope().set_use_resource(resource);
        var x = tf.placeholder(tf.float32, new Shape(4, 3));
        var w = tf.get_variable("w", initializer: new[,] { { 0.5f }, { -0.25f }, { 1f } });
        var b = tf.get_variable("b", initializer: new[] { 0.1f });
        var loss = tf.reduce_mean(tf.square(tf.tanh(tf.matmul(x, w) + b) - 0.3f));
        Optimizer optimizer = name switch
        {
            "GradientDescent" => tf.train.GradientDescentOptimizer(0.1),
            "Momentum" => tf.train.MomentumOptimizer(0.1, 0.9),
            "RMSProp" => tf.train.RMSPropOptimizer(0.01),
            _ => tf.train.AdamOptimizer(0.01),
        };
        var step = optimizer.minimize(loss);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        NDArray batch = new float[,] { { 1, 2, 3 }, { -1, 0, 2 }, { 0.5f, 1, -1 }, { 2, 2, 2 } };
        var values = new List<float>();
        for (var i = 0; i < 5; i++)
        {
            session.run(step, (x, batch));
            values.AddRange(session.run(w).ToArray<float>());
            values.AddRange(session.run(b).ToArray<float>());
        }

        return values;
    }
}

using System;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution;

/// <summary>Eager execution: what it costs, what it holds, on which threads it is the mode.</summary>
[NonParallelizable]
internal sealed class EagerTargetTests
{
    [Test]
    public void Slices_of_one_tensor_are_told_apart()
    {
        var x = tf.constant(new[] { 1f, 2f, 3f });
        for (var round = 0; round < 2; round++)
        {
            Assert.That((Value(x[0]), Value(x[1]), Value(x[2])), Is.EqualTo((1f, 2f, 3f)));
        }
    }

    [Test]
    public void A_list_of_tensors_is_packed() => Assert.That(
        tf.reshape(tf.ones((2, 3)), new object[] { tf.constant(3), -1 }).shape, Is.EqualTo(new Shape(3, 2)));

    [Test]
    public void An_axis_inside_is_normalized() => Assert.That(
        tf.nn.softmax(tf.ones((2, 4)), axis: 0).numpy().ToArray<float>(), Is.All.EqualTo(0.5f));

    [Test]
    public void Attributes_tell_ops_apart()
    {
        var x = tf.constant(-1f);
        for (var round = 0; round < 2; round++)
        {
            Assert.That(Value(tf.nn.leaky_relu(x, 0.5f)), Is.EqualTo(-0.5f));
            Assert.That(Value(tf.nn.leaky_relu(x, 0.25f)), Is.EqualTo(-0.25f));
        }
    }

    [Test]
    public void A_wrong_call_is_refused_each_time()
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.That(() => tf.matmul(tf.ones((2, 3)), tf.ones((2, 3))), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => tf.ones(2) + tf.constant(1), Throws.InstanceOf<Exception>());
        }
    }

    // The goal is 1 µs on an idle machine; the bound leaves room for a shared one.
    [Test]
    public void An_op_costs_few_microseconds()
    {
        var (x, y) = (tf.constant(1f), tf.constant(2f));
        var best = double.MaxValue;
        for (var round = 0; round < 30; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 2000; i++)
            {
                _ = x + y;
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / 2000);
        }

        TestContext.Out.WriteLine($"{best:0.000} µs an eager AddV2 of scalars");
        Assert.That(best, Is.LessThan(4));
    }

    [Test]
    public void Memory_stays_flat_over_a_million_ops()
    {
        var x = tf.ones(16);
        Run(10_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Run(1_000_000);
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(1 << 20));

        void Run(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                x = x * 0.5f + 0.5f;
            }
        }
    }

    [Test]
    public void Large_results_do_not_pile_up()
    {
        var x = tf.ones(1 << 18);
        var most = 0L;
        for (var i = 0; i < 2000; i++)
        {
            x = x * 0.5f;
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        }

        TestContext.Out.WriteLine($"{most >> 20} MB at most, for results of 1 MB");
        Assert.That(most, Is.LessThan(1L << 29));
    }

    [Test]
    public void All_threads_follow_the_mode()
    {
        tf.disable_eager_execution();
        try
        {
            Assert.That(OnThread(() => tf.executing_eagerly()), Is.False);
            Assert.That(OnPool(() => tf.executing_eagerly()), Is.False);
        }
        finally
        {
            tf.enable_eager_execution();
        }

        Assert.That(OnPool(() => tf.executing_eagerly()), Is.True);
    }

    [Test]
    public void A_default_graph_is_its_threads_own()
    {
        using var graph = tf.Graph().as_default();
        Assert.That(tf.executing_eagerly(), Is.False);
        Assert.That(OnPool(() => tf.executing_eagerly()), Is.True);
        Assert.That(OnPool(() => Value(tf.constant(1f) + 1f)), Is.EqualTo(2f));
        Assert.That(OnPool(() => ReferenceEquals(tf.get_default_graph(), graph)), Is.False);
    }

    private static float Value(Tensor tensor) => tensor.Data!.Span<float>()[0];

    private static T OnThread<T>(Func<T> ask)
    {
        T answer = default!;
        var thread = new Thread(() => answer = ask());
        thread.Start();
        thread.Join();
        return answer;
    }

    private static T OnPool<T>(Func<T> ask)
    {
        T answer = default!;
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            answer = ask();
            done.Set();
        });
        done.Wait();
        return answer;
    }
}

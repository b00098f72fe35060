using System;
using System.Diagnostics;
using NUnit.Framework;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution;

/// <summary>A prepared step allocates nothing; Session.run only what it returns; memory stays flat.</summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    [TestCase("RMSProp")]
    [TestCase("Adam")]
    [TestCase("Momentum")]
    [TestCase("GradientDescent")]
    public void A_prepared_step_allocates_nothing(string optimizer)
    {
        using var graph = tf.Graph().as_default();
        var (x, step, loss) = Regression(optimizer);
        using var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());
        var call = sess.make_callable([step, loss], [x]);
        NDArray batch = new float[16, 4];
        Warm(() => call.Run(batch));
        Assert.That(Allocated(() => call.Run(batch), 1000), Is.Zero);
    }

    [Test]
    public void A_prepared_step_casts_doubles_without_allocation()
    {
        using var graph = tf.Graph().as_default();
        var (x, step, loss) = Regression("RMSProp");
        using var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());
        var call = sess.make_callable([step, loss], [x]);
        NDArray batch = new double[16, 4];
        Warm(() => call.Run(batch));
        Assert.That(Allocated(() => call.Run(batch), 1000), Is.Zero);
    }

    [Test]
    public void Run_allocates_only_what_it_returns()
    {
        using var graph = tf.Graph().as_default();
        var (x, step, loss) = Regression("Adam");
        using var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());
        NDArray batch = new float[16, 4];
        var feeds = new FeedItem[] { (x, batch) };
        object[] fetches = [step, loss];
        Warm(() => sess.run(fetches, feeds));
        Warm(() => sess.run(step, feeds));
        var returned = Allocated(
            () => GC.KeepAlive(new NDArray?[] { null, new NDArray(TensorData.Allocate(tf.float32, Shape.Scalar)) }),
                1000);
        Assert.Multiple(() =>
        {
            Assert.That(Allocated(() => sess.run(step, feeds), 1000), Is.Zero, "an operation");
            // beside the arrays themselves only the engine's list of their values
            Assert.That(Allocated(() => sess.run(fetches, feeds), 1000), Is.LessThanOrEqualTo(returned + (128 * 1000)));
        });
    }

    [Test]
    public void Memory_does_not_grow_over_a_million_steps()
    {
        using var graph = tf.Graph().as_default();
        var v = tf.get_variable("v", initializer: new float[] { 0f, 0f });
        var x = tf.placeholder(tf.float32, 2);
        var step = tf.assign_add(v, x * 0.5f);
        using var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());
        var call = sess.make_callable([step.op], [x]);
        NDArray one = new float[] { 1f, 2f };
        Warm(() => call.Run(one));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 1_000_000; i++)
        {
            call.Run(one);
        }

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(256 * 1024),
            "bytes over a million steps");
    }

    private static (Tensor X, Operation Step, Tensor Loss) Regression(string optimizer)
    {
        var x = tf.placeholder(tf.float32, (-1, 4));
        var h = tf.layers.dense(x, 8, activation: t => tf.nn.tanh(t));
        var loss = tf.reduce_mean(tf.square(tf.layers.dense(h, 1) - 1.0f));
        Optimizer train = optimizer switch
        {
            "Adam" => tf.train.AdamOptimizer(0.01),
            "Momentum" => tf.train.MomentumOptimizer(0.01, 0.9),
            "RMSProp" => tf.train.RMSPropOptimizer(0.01),
            _ => tf.train.GradientDescentOptimizer(0.01),
        };
        return (x, train.minimize(loss), loss);
    }

    // Long enough for the compiler to have settled on optimized code: its first versions box what later ones do not.
    private static void Warm(Action action)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < 700)
        {
            action();
        }
    }

    private static long Allocated(Action action, int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

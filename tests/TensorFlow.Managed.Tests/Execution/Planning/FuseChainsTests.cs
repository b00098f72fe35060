using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.Execution.Planning;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class FuseChainsTests
{
    private static readonly Func<Tensor, Tensor, Tensor, Tensor>[] Functions =
    [
        (x, y, _) => x + y, (x, y, _) => x - y, (x, y, _) => x * y, (x, y, _) => x / y, (x, _, _) => -x,
        (x, _, _) => tf.abs(x), (x, _, _) => tf.tanh(x), (x, _, _) => tf.sigmoid(x), (x, _, _) => tf.square(x),
        (x, y, _) => tf.maximum(x, y), (x, _, _) => tf.pow(x, 3f), (x, _, _) => tf.pow(x, 1.5f),
        (x, y, z) => tf.where(Whole(x) > Whole(y), Whole(z), Whole(y)),
        (x, y, z) => tf.add_n(new[] { Whole(x), Whole(y), Whole(z) }),
        (x, _, _) => x - tf.reduce_mean(x), (x, y, _) => tf.squared_difference(x, y),
        (x, _, _) => tf.exp(-tf.abs(x)), (x, _, _) => tf.nn.leaky_relu(x),
    ];

    [Test]
    public void A_loss_and_its_gradient_are_one_step([Values(1, 7, 16, 100)] int count)
    {
        using var graph = tf.Graph().as_default();
        var (x, z) = (tf.placeholder(tf.float32, count), tf.placeholder(tf.float32, count));
        var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: z, logits: x);
        Tensor[] fetches = [loss, tf.gradients(loss, x)[0]!];
        var steps = PlannedSteps.Of([new(x, Data(count, 1)), new(z, Data(count, 2))], fetches);
        Assert.That(steps, Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_losses_are_two_steps_that_compute_each_long_function_once()
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32, 20), tf.placeholder(tf.float32, 20));
        var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: tf.ones_like(x), logits: x)
            + tf.nn.sigmoid_cross_entropy_with_logits(labels: tf.zeros_like(y), logits: y);
        Tensor[] fetches = [loss, tf.gradients(loss, x)[0]!, tf.gradients(loss, y)[0]!];
        var steps = PlannedSteps.Of([new(x, Data(20, 1)), new(y, Data(20, 2))], fetches);
        Assert.That(steps, Has.Length.EqualTo(2));
    }

    [Test]
    public void Any_graph_of_functions_gives_the_bits_of_the_interpreter([Range(0, 79)] int seed)
    {
        using var graph = tf.Graph().as_default();
        var random = new Random(seed);
        var count = s_count = new[] { 1, 5, 16, 40 }[seed % 4];
        var (x, y, s) = (tf.placeholder(tf.float32, count), tf.placeholder(tf.float32, (1, count)),
            tf.placeholder(tf.float32, Shape.Scalar));
        List<Tensor> made = [x, tf.reshape(y, count), s];
        for (var i = 0; i < 40; i++)
        {
            Tensor Any() => made[random.Next(System.Math.Max(0, made.Count - 12), made.Count)];
            var next = Functions[random.Next(Functions.Length)](Any(), Any(), Any());
            made.Add(i % 9 == 8 ? tf.reshape(next, next.shape) : next);
        }

        Tensor[] fetches = [.. made.Skip(3).Where(_ => random.Next(5) == 0), made[^1]];
        KeyValuePair<Tensor, TensorData>[] feeds =
            [new(x, Data(count, 1)), new(y, Data(count, 2).WithShape((1, count))), new(s, TensorData.Scalar(0.75f))];
        Assert.That(PlannedSteps.Of(feeds, fetches), Has.Length.LessThan(60));
    }

    [Test]
    public void What_is_read_before_a_variable_changes_is_its_old_value([Values] bool useResource)
    {
        using var graph = tf.Graph().as_default();
        var v = tf.Variable(np.array(new[] { 1f, 2f, 3f }), use_resource: useResource);
        var before = tf.exp(v + 1f) * 2f;
        Tensor after;
        using (tf.control_dependencies([before.op]))
        {
            var change = v.assign(before * 3f);
            using (tf.control_dependencies([change.op]))
            {
                after = (v.AsTensor() * 2f) + before;
            }
        }

        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var (first, second) = session.run((before, after));
        for (var i = 0; i < 3; i++)
        {
            Assert.That((float)second[i], Is.EqualTo((float)first[i] * 7f));
        }
    }

    [Test]
    public void A_fed_element_may_change_from_run_to_run()
    {
        using var graph = tf.Graph().as_default();
        var (x, s) = (tf.placeholder(tf.float32, 20), tf.placeholder(tf.float32, Shape.Scalar));
        var y = ((x * s) + s) - (x * s * 2f);
        using var session = tf.Session(graph);
        var run = session.make_callable([y], [x, s]);
        var ones = np.ones(20, np.float32);
        foreach (var value in new[] { 1f, -2f, 0.5f })
        {
            Assert.That((float)run.Run(ones, (NDArray)value)[0]![19], Is.EqualTo(0f));
            Assert.That((float)run.Run(ones * 3f, (NDArray)value)[0]![0], Is.EqualTo(-2f * value));
        }
    }

    [Test]
    public void Constants_of_one_number_are_one_element([Values(0f, 0.5f, -0f, float.NaN)] float value)
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 20);
        var (even, odd) = (new float[20], new float[20]);
        even.AsSpan().Fill(value);
        odd.AsSpan().Fill(value);
        odd[19] = 2f;
        Tensor Sums(float[] constant) => tf.maximum(x, np.array(constant)) * x - (x + np.array(constant));
        Assert.That(Singles(Sums(even)), Is.EqualTo(new[] { false, true }));
        Assert.That(Singles(Sums(odd)), Has.None.True);

        bool[] Singles(Tensor y)
        {
            KeyValuePair<Tensor, TensorData>[] feeds = [new(x, Data(20, 3))];
            Assert.That(PlannedSteps.Of(feeds, [y]), Has.Length.EqualTo(1));
            var node = new ManagedSession().PlanOf(new RunRequest(feeds, [y], []))!.Graph.Nodes.Single();
            return ((ChainStep)node.Step).Chain.Operands;
        }
    }

    [Test]
    public void Long_functions_that_share_nothing_are_apart([Values(16, 20_000)] int count)
    {
        using var graph = tf.Graph().as_default();
        var (x, y) = (tf.placeholder(tf.float32, count), tf.placeholder(tf.float32, count));
        KeyValuePair<Tensor, TensorData>[] feeds = [new(x, Data(count, 1)), new(y, Data(count, 2))];
        Tensor[] apart = [tf.abs(x) * 2f, tf.abs(y) * 3f], shared = [tf.abs(x) * 2f, y * x];
        Assert.That(PlannedSteps.Of(feeds, apart), Has.Length.EqualTo(count == 16 ? 1 : 2));
        Assert.That(PlannedSteps.Of(feeds, shared), Has.Length.EqualTo(1));
    }

    [Test]
    public void Other_element_types_stay_alone()
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float64, 4);
        var data = TensorData.Allocate(tf.float64, 4);
        var steps = PlannedSteps.Of([new(x, data)], [tf.exp(x + 1.0) * 2.0]);
        Assert.That(steps, Is.EqualTo(new[] { "AddV2", "Exp", "Mul" }));
    }

    private static int s_count;

    private static Tensor Whole(Tensor x) => x.ndim == 0 ? x + tf.zeros(s_count) : x;

    private static TensorData Data(int count, int seed)
    {
        var data = TensorData.Allocate(tf.float32, count);
        var random = new Random(seed);
        foreach (ref var x in data.Span<float>())
        {
            x = (random.NextSingle() * 4) - 2;
        }

        return data;
    }
}
